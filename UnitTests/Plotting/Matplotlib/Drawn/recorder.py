"""A matplotlib renderer that keeps what it is asked to draw, in pixels from the upper left corner."""
import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_hex
from matplotlib.transforms import Bbox


def _round(values):
    return [round(float(v), 2) for v in values]


class Recorder(RendererBase):
    def __init__(self, figure):
        super().__init__()
        self.dpi = figure.dpi
        self.width, self.height = figure.bbox.width, figure.bbox.height
        self.drawn = []

    def get_canvas_width_height(self):
        return self.width, self.height

    def flipy(self):
        return False

    def points_to_pixels(self, points):
        return points * self.dpi / 72

    def option_image_nocomposite(self):
        return True

    def draw_path(self, gc, path, transform, rgbFace=None):
        alpha = gc.get_alpha() if gc.get_forced_alpha() else None
        path = transform.transform_path(path)
        codes = [] if path.codes is None else list(path.codes)
        curved = bool({3, 4} & set(codes))
        points = path.vertices * [1, -1] + [0, self.height]
        closed = 79 in codes
        if closed:
            points = points[:-1]
        area = closed or curved
        fill = self._color(rgbFace, alpha) if area and rgbFace is not None else None
        width = self.points_to_pixels(gc.get_linewidth())
        edge = self._color(gc.get_rgb(), alpha) if width > 0 else None
        if fill is None and edge is None or area and not np.isfinite(points).all():
            return
        entry = {"fill": fill} if fill else {}
        if edge is not None:
            _, dashes = gc.get_dashes()
            entry |= {"edge": edge, "width": round(width, 3)}
            if dashes is not None:
                entry["dashes"] = _round(self.points_to_pixels(np.asarray(dashes)))
        clip = gc.get_clip_rectangle()
        if clip is not None:
            entry["clip"] = self._box(clip)
        if curved:
            self._add(entry, around=self._box(path.get_extents()))
        elif closed and fill is None:
            # An outline is four lines, as the frame of axes is.
            box = path.get_extents()
            left, right, bottom, top = box.x0, box.x1, self.height - box.y0, self.height - box.y1
            for line in ([left, bottom, left, top], [right, bottom, right, top], [left, bottom, right, bottom], [left, top, right, top]):
                self._add(entry, line=_round(line))
        elif closed:
            corners = [p for i, p in enumerate(points) if not np.allclose(p, points[i - 1])]
            if corners:
                self._add(entry, area=_round(np.ravel(corners)))
        else:
            # A line ends where a gap or a new start is.
            starts = [i for i, c in enumerate(codes) if c == 1 and i > 0]
            for part in np.split(points, starts):
                for line in self._runs(part, sample=clip is None):
                    self._add(entry, line=_round(np.ravel(line)))

    def draw_quad_mesh(self, gc, master_transform, meshWidth, meshHeight, coordinates, offsets, offsetTrans, facecolors, antialiased, edgecolors):
        corners = master_transform.transform(coordinates.reshape(-1, 2))
        colors = [to_hex(c) if c[3] else None for c in facecolors]
        entry = {"mesh": self._box(Bbox([corners.min(axis=0), corners.max(axis=0)])), "colors": [c for c in colors if c]}
        if len(edgecolors) and gc.get_linewidth():
            entry |= {"edge": self._color(edgecolors[0], None), "width": round(self.points_to_pixels(gc.get_linewidth()), 3)}
        self.drawn.append(entry)

    def draw_image(self, gc, x, y, im, transform=None):
        self.drawn.append({"image": _round([x, self.height - y - im.shape[0], im.shape[1], im.shape[0]])})

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        weight = prop.get_weight()
        bold = weight == "bold" or (not isinstance(weight, str) and weight >= 600)
        self.drawn.append({
            "text": s, "at": _round([x, self.height - y]), "size": round(self.points_to_pixels(prop.get_size_in_points()), 3), "angle": round(angle, 3),
            "bold": bold, "fill": self._color(gc.get_rgb(), gc.get_alpha())})

    def _add(self, entry, **shape):
        self.drawn.append(shape | entry)

    def _box(self, box):
        return _round([box.x0, self.height - box.y1, box.width, box.height])

    @staticmethod
    def _runs(points, sample):
        finite = np.isfinite(points).all(axis=1)
        for part in np.split(points, np.flatnonzero(~finite)):
            part = part[np.isfinite(part).all(axis=1)]
            # The sample of a line in a legend has a point in its middle.
            if sample and len(part) == 3 and np.allclose(part[1], (part[0] + part[2]) / 2):
                part = part[[0, 2]]
            if len(part) > 1:
                yield part

    @staticmethod
    def _color(color, alpha):
        color = list(color) + [1.0] * (4 - len(color))
        color[3] = color[3] if alpha is None else alpha
        return to_hex(color, keep_alpha=True) if color[3] else None


def record(figure):
    """What the figure draws, where its axes stand, and what bbox_inches="tight" would keep."""
    canvas = Recorder(figure)
    figure.draw_without_rendering()
    figure.draw(canvas)
    tight = Bbox(figure.get_tightbbox(canvas).get_points() * figure.dpi).padded(0.1 * figure.dpi)
    return {"tight": canvas._box(tight), "axes": [canvas._box(a.get_window_extent(canvas)) for a in figure.axes], "drawn": canvas.drawn[1:]}
