## Images : ce qui est refusé, pourquoi, et que faire

error-image-too-heavy = Cette image est trop lourde : { $limit } Mo au plus. Réduis-la, ou envoie une capture d’écran.
error-image-too-large = Cette image est trop grande : { $millions } millions de pixels et { $side } pixels de côté au plus. Recadre-la, ou envoie une capture d’écran.
error-image-format = Je ne reconnais pas ce fichier : je prends seulement les images PNG, JPEG et WebP. Enregistre-le dans l’un de ces formats, ou envoie une capture d’écran.
error-image-mislabelled = Le nom de ce fichier annonce un autre format que celui qu’il contient, donc je ne le prends pas. Enregistre l’image à nouveau en PNG ou en JPEG, ou envoie une capture d’écran.
error-image-animated = Cette image est animée, et je ne prends que les images fixes. Envoie une capture d’écran du moment qui compte.
error-image-polyglot = Ce fichier contient autre chose que l’image : une photo animée, une seconde image, un document ou une archive. Envoie plutôt une capture d’écran.
error-image-dicom = C’est un fichier DICOM : il porte souvent l’identité du patient, donc je ne le prends pas. Envoie une capture d’écran de l’image seule, sans nom, date ni numéro.
error-image-pdf = C’est un PDF, et je ne prends que des images. Envoie une capture d’écran de la partie utile, sans rien qui permette de reconnaître un patient.
error-image-svg = C’est un dessin SVG, qui peut contenir du code : je ne le prends pas. Envoie une capture d’écran.
error-image-heic = C’est une photo HEIC, le format des iPhone, que je ne prends pas. Envoie une capture d’écran ; ou, pour les prochaines, choisis **Réglages → Appareil photo → Formats → Le plus compatible**.
error-image-broken = Je n’arrive pas à lire cette image : elle est abîmée, incomplète ou d’une forme trop rare. Envoie-la à nouveau, ou envoie une capture d’écran.
error-image-unreadable = Je n’ai pas pu lire cette image jusqu’au bout. Envoie plutôt une capture d’écran.

## Second regard

error-second-eyes = Cette image est la tienne : un autre soignant vérifié doit la regarder avant qu’elle paraisse.
error-already-judged = Il n’y a plus rien à faire : quelqu’un s’est déjà prononcé sur cette image, ou elle a été effacée.

## Formulaire et aperçu

question-form-images = Des images ?
question-form-images-hint = Facultatif. PNG, JPEG ou WebP, quatre au plus. Personne ne doit pouvoir y être reconnu.
image-described = Image { $number }
image-not-taken = 🖼️ **Fichier { $number } non retenu.** { $why }
image-attest = { $count ->
        [one] 🖼️ **Ton image**, sans ses données cachées (lieu, date, appareil). En publiant, **tu attestes que personne ne peut y être reconnu**, et que tu as le droit de la partager. Elle paraîtra une fois relue par un autre soignant vérifié.
       *[other] 🖼️ **Tes { $count } images**, sans leurs données cachées (lieu, date, appareil). En publiant, **tu attestes que personne ne peut y être reconnu**, et que tu as le droit de les partager. Elles paraîtront une fois relues par un autre soignant vérifié.
    }
image-attested = J’atteste · { $then }
control-questions-strip = Retirer les images
error-image-attest = Ce brouillon a des images, et cet aperçu ne te demandait rien à leur sujet. Reprends-le avec `/question miennes`, puis publie depuis le nouvel aperçu.
error-image-off = Ce serveur ne prend pas d’images. Ton texte, lui, est gardé, et peut paraître sans elles.
error-image-lost = Ce fichier ne m’est pas parvenu. Envoie-le à nouveau.

## Dans le fil

image-waits = 🖼️ Une image attend la relecture d’un autre soignant vérifié avant de paraître.
control-questions-look = Regarder
image-from = 🖼️ Image { $number }, jointe par { $author }
image-to-judge = 🖼️ **Peut-on y reconnaître quelqu’un ?** Un visage, un nom, une date, un numéro, un tatouage, un lieu… Au moindre doute, refuse : elle n’a pas encore paru, et ton avis n’est pas gardé sous ton nom.
control-questions-release = Publier
control-questions-refuse = Refuser
image-released = ✅ C’est publié, merci pour ta relecture.
image-refused-done = C’est refusé : l’image est effacée, et la personne qui l’a envoyée en est avertie. Merci pour ta relecture.
image-refused-told = 🖼️ Une image jointe à ce fil n’a pas été retenue, et je l’ai effacée : { $link }
    Le plus souvent, quelque chose pouvait y faire reconnaître quelqu’un. Le texte reste en place.
image-lapsed-told = 🖼️ Personne n’a relu à temps une image jointe à ce fil, et je l’ai effacée : { $link }
    Le texte reste en place.
image-refused-listed = 🖼️ { $title } : l’image { $number } n’a pas été retenue, et je l’ai effacée. Le texte reste en place.
image-lapsed-listed = 🖼️ { $title } : personne n’a relu à temps l’image { $number }, et je l’ai effacée. Le texte reste en place.
error-discord-refuses-image = Discord n’accepte pas cette image : je l’efface, et la personne qui l’a envoyée en est avertie.
error-answer-is-image = Une image de la question ne peut pas en être la réponse. Choisis le message d’un confrère dans le fil.
error-thanks-to-image = Une image ne se remercie pas. Remercie plutôt un confrère pour un message du fil.

notice-images = Images de cas, là où un serveur les accepte : sans leurs données cachées ni leur nom, chiffrées jusqu’à leur relecture, effacées si elles sont refusées ou si personne ne les relit en un jour. Publiées, elles sont effacées d’ici et de Discord { $image_retention ->
        [one] au bout d’un jour
       *[other] au bout de { $image_retention } jours
    }. Qu’une image n’a pas paru reste noté jusqu’à ce que tu l’aies vu dans `/question miennes`, trente jours au plus. Qui a relu n’est pas gardé.
