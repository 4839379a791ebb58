"""Pictures of a Hancom file: kept beside the text, each with the words that stand for it."""

from collections.abc import Callable

from wontak.documents.model import Figure, Letterhead, QrCode
from wontak.exporters.hwpx_frame import comment, extent, position
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import Element, units, x
from wontak.exporters.pictures import Picture, figure_picture, logo_picture, qr_picture
from wontak.exporters.press import Press

# Hancom counts a picture's own size at 96 dots an inch.
_UNITS_PER_PIXEL = 75
_NOTHING = {"left": 0, "right": 0, "top": 0, "bottom": 0}


class Pictures:
    """Draws figures and codes, and keeps their files by name."""

    def __init__(self, writing: Writing, press: Callable[[], Press]) -> None:
        self._writing = writing
        self._press = press
        self.files: dict[str, bytes] = {}

    def drawn(self, block: Figure | QrCode) -> Element:
        """Return a picture that stands in a line like a letter."""
        if isinstance(block, QrCode):
            return self._element(qr_picture(block), block.alt)
        return self._element(figure_picture(block, self._press()), block.alt)

    def logo(self, head: Letterhead) -> Element:
        """Return a letterhead's logo as a picture that stands in a line like a letter."""
        return self._element(logo_picture(head, self._press()), head.logo_alt)

    def _element(self, picture: Picture, alt: str) -> Element:
        name = f"image{len(self.files) + 1}"
        self.files[name] = picture.png
        wide, high, number = units(picture.width), units(picture.height), self._writing.number()
        return x(
            "hp:pic",
            *_shape(picture, wide, high),
            *_image(name),
            extent(wide, high),
            position(as_letter=True),
            x("hp:outMargin", **_NOTHING),
            comment(alt),
            id=number,
            zOrder=0,
            numberingType="PICTURE",
            textWrap="TOP_AND_BOTTOM",
            textFlow="BOTH_SIDES",
            lock=0,
            dropcapstyle="None",
            href="",
            groupLevel=0,
            instid=number,
            reverse=0,
        )


def _image(name: str) -> list[Element]:
    """Return which file is shown, as it is."""
    look = {"bright": 0, "contrast": 0, "effect": "REAL_PIC", "alpha": 0}
    return [x("hc:img", binaryItemIDRef=name, **look), x("hp:effects")]


def _shape(picture: Picture, wide: int, high: int) -> list[Element]:
    """Return that a picture is neither moved, turned, cut nor stretched, in Hancom's order."""
    plain = {"e1": 1, "e2": 0, "e3": 0, "e4": 0, "e5": 1, "e6": 0}
    matrices = (x(f"hc:{name}Matrix", **plain) for name in ("trans", "sca", "rot"))
    across, down = (_UNITS_PER_PIXEL * pixels for pixels in picture.pixels)
    corners = ((0, 0), (wide, 0), (wide, high), (0, high))
    return [
        x("hp:offset", x=0, y=0),
        x("hp:orgSz", width=wide, height=high),
        x("hp:curSz", width=wide, height=high),
        x("hp:flip", horizontal=0, vertical=0),
        x("hp:rotationInfo", angle=0, centerX=wide // 2, centerY=high // 2, rotateimage=1),
        x("hp:renderingInfo", *matrices),
        x("hp:imgRect", *(x(f"hc:pt{n}", x=a, y=b) for n, (a, b) in enumerate(corners))),
        x("hp:imgClip", left=0, right=across, top=0, bottom=down),
        x("hp:inMargin", **_NOTHING),
        x("hp:imgDim", dimwidth=across, dimheight=down),
    ]
