## My data: the notice

privacy-notice = ## Your data, in plain words
    I keep only what helps colleagues help each other; nothing is sold or passed on. Nobody is watched: I do not read conversations to judge anyone.
    ### Who can tell who you are?
    Whoever hosts the bot and holds its secret key, and Discord itself. The key protects a stolen copy of the database; it hides you from neither.
privacy-notice-kept = ### What is kept, why, and for how long
privacy-notice-rights = ### Your rights
    See everything (`/my-data export`), erase everything (`/my-data erase`), know what you consented to (`/my-data consents`). This covers every server where I am, and works in private messages too.
    To correct something: `/question edit`, or your own message. For a question or a disagreement: the server’s moderators, then the French authority CNIL (cnil.fr).
    -# What you write on Discord yourself stays there until you delete it: Discord’s own rules apply. Backups of the database may exist: ask whoever hosts the bot how long they are kept.

notice-drafts = Drafts: what you wrote and did not publish, and the masked version of a message that I took away, encrypted, so that nothing is lost. Erased after { $draft_retention ->
        [one] one day
       *[other] { $draft_retention } days
    } without a change.
notice-checkins = Weekly check-in: what you said yes to and, if you wished, your answer and note of each week, sealed, without time or order. Only you can see them. Erased { $checkin_retention ->
        [one] after one day
       *[other] after { $checkin_retention } days
    }, or after 26 or 52 weeks if you chose so; at once if you withdraw your consent.
notice-checkin-figures = Common figure of the check-ins: one rounded and blurred percentage for each four weeks, which tells nothing about one person. It stays.
notice-preferences = Language: the one you chose, until you change it or erase it.
notice-audit = Moderation log: what moderators and those who manage the server do, under their account, also written in the channel of that name, kept for { $audit_retention ->
        [one] one day
       *[other] { $audit_retention } days
    }. Erasing does not shorten it: those concerned must be able to ask who decided, and why.
notice-identities = Encrypted identities: what ties your drafts to you, unreadable without the bot’s key, until you erase your data.
notice-frame = The bot’s settings and tasks (channels, roles, pending work): no personal data.
notice-departures = Servers that removed the bot: which one, the day, and whom I write to before the end. Everything kept there, the log included, is erased { $departure_retention ->
        [one] after one day
       *[other] after { $departure_retention } days
    }, unless that server invites me again before. Your language is one for all servers: it stays.

## Export, erase, consent

privacy-exported = Here is everything I keep of you, on all servers. The file also holds your drafts in plain text: keep it somewhere safe.
privacy-erase-sure = ## Erase everything?
    This covers **every server** where I am, at once and for good: drafts, chosen language, thanks, check-ins and their reminders, and the link between you and your texts. You may want `/my-data export` first.
    And what you published?
    - **Leave my texts**: they go on helping colleagues, under “erased member”. I will no longer know which were yours, so I will not be able to remove them later.
    - **Remove my texts too**: what I posted for you is taken down, and I forget what I kept of your messages.
    Your images are erased in either case.
    -# Messages that you wrote on Discord yourself are yours: delete them yourself. Acts of moderation, if any, stay in the log until their time ends (`/my-data notice`).
privacy-erased = Erased: I keep nothing more under your account, apart from any acts of moderation; a report about you, if there were one, would stay with the moderators until it is settled, with no more than it needs. In the threads, Discord follows within a few minutes; what stood under a pseudonym, at moments drawn at random within a day, so that nobody connects it with you. There is nothing else for you to do.
privacy-consents = ## What you agreed to
    Each consent is given and withdrawn by itself, at once.
privacy-consents-none = You agreed to nothing, and nothing was asked of you here yet: I keep only what you confide by asking a question or saying thanks.
    The weekly check-in will ask you, at the first tap: your curve, reminders by private message, your part in the common figure. Without your yes, none of it.

control-privacy-erase-keep = Erase, leave my texts
control-privacy-erase-remove = Erase, remove my texts too

## A server that removes the bot

departure-server-unknown = a server that you manage
departure-server-known = “{ $name }”
departure-noted = ## I was removed from { $server }
    Nothing is erased for now. On **{ $due }** I will erase all that I keep of that server: questions and the answers kept, pseudonyms, settings, log. Messages that are on Discord already stay there.
    To come back, **invite me again** before that day: everything will be as before. If you want it all erased, there is nothing to do.
departure-told = ## A last reminder: { $server }
    This server has removed me. On **{ $due }** I erase all that I keep of it, and that cannot be undone.
    To come back, **invite me again** before that day: everything will be as before.
departure-back = Invite the bot again
