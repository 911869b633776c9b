## Images: what is refused, why, and what to do

error-image-too-heavy = This image is too heavy: { $limit } MB at most. Make it smaller, or send a screenshot.
error-image-too-large = This image is too large: { $millions } million pixels and { $side } pixels a side at most. Crop it, or send a screenshot.
error-image-format = I do not know this file: I take only PNG, JPEG and WebP images. Save it as one of these, or send a screenshot.
error-image-mislabelled = The name of this file announces another format than it holds, so I do not take it. Save the image again as PNG or JPEG, or send a screenshot.
error-image-animated = This image is animated, and I take only still ones. Send a screenshot of the moment that matters.
error-image-polyglot = This file holds something besides the image: a motion photo, a second image, a document or an archive. Send a screenshot instead.
error-image-dicom = This is a DICOM file: it often carries the patient’s identity, so I do not take it. Send a screenshot of the image alone, without name, date or number.
error-image-pdf = This is a PDF, and I take only images. Send a screenshot of the part that matters, without anything by which a patient could be recognised.
error-image-svg = This is an SVG drawing, which can hold code: I do not take it. Send a screenshot.
error-image-heic = This is a HEIC photo, the iPhone’s format, which I do not take. Send a screenshot; or, for the next ones, choose **Settings → Camera → Formats → Most Compatible**.
error-image-broken = I cannot read this image: it is damaged, incomplete, or of too rare a form. Send it again, or send a screenshot.
error-image-unreadable = I could not read this image to its end. Send a screenshot instead.

## Second pair of eyes

error-second-eyes = This image is yours: another verified colleague must look at it before it is shown.
error-already-judged = There is nothing left to do: someone has already decided on this image, or it was deleted.

## Form and preview

question-form-images = Any images?
question-form-images-hint = Optional. PNG, JPEG or WebP, four at most. Nobody must be recognisable.
image-described = Image { $number }
image-not-taken = 🖼️ **File { $number } was not taken.** { $why }
image-attest = { $count ->
        [one] 🖼️ **Your image**, without its hidden data (place, date, device). By publishing, **you attest that nobody can be recognised in it**, and that you may share it. It will be shown once another verified colleague has looked at it.
       *[other] 🖼️ **Your { $count } images**, without their hidden data (place, date, device). By publishing, **you attest that nobody can be recognised in them**, and that you may share them. They will be shown once another verified colleague has looked at them.
    }
image-attested = I attest · { $then }
control-questions-strip = Remove the images
error-image-attest = This draft has images, and this preview asked you nothing about them. Take it up again with `/question mine`, then publish from the new preview.
error-image-off = This server takes no images. Your text is kept, and can be published without them.
error-image-lost = This file did not reach me. Send it again.

## In the thread

image-waits = 🖼️ An image waits for another verified colleague to look at it before it is shown.
control-questions-look = Look
image-from = 🖼️ Image { $number }, added by { $author }
image-to-judge = 🖼️ **Can anybody be recognised in it?** A face, a name, a date, a number, a tattoo, a place… If in the least doubt, refuse: it is not shown yet, and your opinion is not kept under your name.
control-questions-release = Publish
control-questions-refuse = Refuse
image-released = ✅ It is published, thank you for looking.
image-refused-done = It is refused: the image is deleted, and whoever sent it is told. Thank you for looking.
image-refused-told = 🖼️ An image added to this thread was not accepted, and I deleted it: { $link }
    Most often, something in it could let somebody be recognised. The text stays.
image-lapsed-told = 🖼️ Nobody looked in time at an image added to this thread, and I deleted it: { $link }
    The text stays.
image-refused-listed = 🖼️ { $title }: image { $number } was not accepted, and I deleted it. The text stays.
image-lapsed-listed = 🖼️ { $title }: nobody looked in time at image { $number }, and I deleted it. The text stays.
error-discord-refuses-image = Discord does not accept this image: I am deleting it, and whoever sent it is told.
error-answer-is-image = An image of the question cannot be its answer. Choose a colleague’s message in the thread.
error-thanks-to-image = An image cannot be thanked for. Thank a colleague for a message in the thread instead.

notice-images = Case images, where a server accepts them: without their hidden data or their name, encrypted until somebody has looked, deleted if refused or if nobody looks within a day. Once published, they are deleted here and on Discord after { $image_retention ->
        [one] one day
       *[other] { $image_retention } days
    }. That an image was not shown stays noted until you have seen it in `/question mine`, for thirty days at most. Who looked is not kept.
