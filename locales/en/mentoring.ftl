## Mentoring

role-mentor = Mentor
channel-mentorat = mentoring
topic-mentorat = Find a mentor, or become one. The private threads of pairs open here.

panel-mentoring = ## Mentoring
    A colleague who has been there accompanies you: a year, a month, or twenty minutes. You say what you look for, I propose; nobody knows who you are before both of you said yes.
    -# You may stop whenever you like, without a reason and without blame.

notice-mentoring-profiles = Mentoring, profile: what you told of yourself, your wishes, your workplace and whom you do not want to meet, encrypted, until you erase it.
notice-mentoring-pairs = Mentoring, pairs: your requests, your pairs and what you answered when asked whether it goes well, encrypted.
notice-mentoring-settings = Mentoring, settings of the server: no personal data.
