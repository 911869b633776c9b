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
