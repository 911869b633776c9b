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
