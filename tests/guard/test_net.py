"""E-mail addresses, links and handles."""

import pytest

from tests.guard import found


@pytest.mark.parametrize("address", [
    "cath.morvanche@orange.example",
    "L.Bruyninckx@skynet.example",
    "zoe_et_paulo@example.org",
    "prenom-nom+ordo@example.co.uk",
    "jean_dupont@gmail.com",
    "jean_dupont @ gmail . com",
    "jean_dupont@gmail",
    "jean.dupont＠example.org",
    "jean.\u200bdupont@example.org",
    "jean.dumarquez@example,org",
    "jean point dumarquez arobase example point org",
    "jean tiret bas dumarquez AROBASE example.org",
    "marc.hennebique (at) example.net",
    "marc.hennebique[at]example[dot]net",
    "marc(point)hennebique(arobase)example(point)net",
    "jean_dupont at gmail dot com",
    "jean.dupont-at-example.org",
    "jean_dupont chez gmail point com",
    "jean_dupont à gmail.com",
])  # fmt: skip
def test_emails(address: str) -> None:
    assert found(f"Envoyer à {address} ce soir") == [("email", "block", address)]


def test_a_box_named_before_its_owner() -> None:
    assert found("son gmail c'est jean_dupont38") == [("email", "block", "jean_dupont38")]


@pytest.mark.parametrize("link", [
    "https://www.facebook.com/ginette.pralong.38",
    "facebook.com/profile.php?id=100000000000001",
    "instagram.com/noemie.falquet",
    "https://fr.linkedin.com/in/jean-dupont-123",
    "https://www.tiktok.com/@ludo_ledialyse",
    "https://x.com/rv_delorgeau",
    "https://mastodon.example/@jean_d",
    "https://www.doctolib.fr/dentiste/lyon/jean-dupont",
    "https://www.avis-de-deces.com/deces/jean-dupont",
])  # fmt: skip
def test_links_to_somebody(link: str) -> None:
    assert found(f"C'est elle : {link}.") == [("url", "warn", link)]


@pytest.mark.parametrize(("text", "handle"), [
    ("sur tiktok c'est @ludo_ledialyse", "@ludo_ledialyse"),
    ("son snap : titouan.brn07", "titouan.brn07"),
    ("snap: marinette, elle y vend tout", "marinette"),
    ("pseudo insta de la patiente = lea_sousmorphine", "lea_sousmorphine"),
    ("compte instagram de son fils lea_sousmorphine", "lea_sousmorphine"),
    ("lulu#1234 m'a écrit", "lulu#1234"),
    ("son snap c'est nono-perdriel88, il y filme", "nono-perdriel88"),
    ("snap nono88", "nono88"),
    ("insta nono.perdriel", "nono.perdriel"),
    ("insta : nono-perdriel", "nono-perdriel"),
    ("tik tok nono-88", "nono-88"),
    ("sur snap elle s'appelle nono88, je crois", "nono88"),
    ("elle poste sous le pseudo nono88", "nono88"),
    ('son compte tiktok "nono88"', "nono88"),
    ("son insta (nono.perdriel)", "nono.perdriel"),
    ("insta → nono88", "nono88"),
    ("IG nono88", "nono88"),
    ("fb nono.perdriel.88", "nono.perdriel.88"),
    ("nono_88 sur insta", "nono_88"),
    ("youtube c'est NonoTV88", "NonoTV88"),
    ("telegram nono__88", "nono__88"),
])  # fmt: skip
def test_handles(text: str, handle: str) -> None:
    assert found(text) == [("handle", "warn", handle)]


@pytest.mark.parametrize("text", [
    "cnam@assurance-maladie.fr, ddpp@rhone.gouv.fr, contact@ameli.fr, secretariat@99.medecin.fr, dpo@chu-exemple.fr",
    "rdv@cabinet.example, drh@chu-exemple.fr, medecine.polyvalente@ch-exemple.fr, je suis chez free.fr depuis 2010",
    "prenom.nom@chu-exemple.fr est leur format",
    "rdv chez doctolib.fr, abonné chez orange depuis 2010",
    "il travaille chez free. fr, non ?",
    "https://www.ameli.fr/medecin/exercice et www.has-sante.fr/jcms/c_2040144",
    "https://facebook.com/groups/medecins, instagram.com/p/abc, https://x.com/HAS_sante",
    "compte insta @ameli_actu",
    "merci @everyone, @here, @Modération et @Héron du Tilleul",
    "<@123456789012345678> <@!123456789012345678> <@&123456789012345678> <#123456789012345678>",
    "<:pouce_leve:123456789012345678> <t:1763577000:F> </question poser:123456789012345678>",
    "https://discord.com/channels/998877665544332211/112233445566778899/123123123123123123",
    "1 cp @ 8h",
    "sur Facebook : non, jamais",
    "sur insta peut-être, snap c'est-à-dire, tiktok lui-même, facebook moi-même, discord demi-journée",
    "tiktok interdit aux moins-16, insta groupe covid-19, fb covid19, facebook ald30, discord : la hba1c à 9",
    "insta 2024, facebook 2025, IG 0.8 g/kg, IgG4, IG m élevées, SNAP-IV, échelle snap 26 items",
    "mon pseudo c'est mieux que mon nom, un pseudo est-il obligatoire",
    "sur snap elle parle trop.puis rien, son insta cabinet-medical.fr",
    "vu 12 videos sur tiktok, windows11 sur discord, du bruit",
    "le n° #1234",
])  # fmt: skip
def test_what_leads_to_nobody(text: str) -> None:
    assert found(text) == []
