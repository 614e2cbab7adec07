"""The shapes that a formula describes better than a scene file does, written as POV-Ray meshes."""

import math

import numpy


def write_mesh(path, name, grids):
    """Writes grids of points (rows, columns, 3) as one smooth mesh that a scene includes as `name`."""
    points, normals, faces, offset = [], [], [], 0
    for grid, wraps in grids:
        rows, columns, _ = grid.shape
        points.append(grid.reshape(-1, 3))
        normals.append(_normals(grid, wraps).reshape(-1, 3))
        index = numpy.arange(rows * columns).reshape(rows, columns) + offset
        right = numpy.roll(index, -1, axis=1)
        if not wraps:
            index, right = index[:, :-1], right[:, :-1]
        faces.append(numpy.stack([index[:-1], index[1:], right[1:]], -1).reshape(-1, 3))
        faces.append(numpy.stack([index[:-1], right[1:], right[:-1]], -1).reshape(-1, 3))
        offset += rows * columns
    with open(path, "w", encoding="ascii") as out:
        out.write(f"#declare {name} = mesh2 {{\n")
        _write(out, "vertex_vectors", numpy.concatenate(points), "<%.5f,%.5f,%.5f>")
        _write(out, "normal_vectors", numpy.concatenate(normals), "<%.4f,%.4f,%.4f>")
        _write(out, "face_indices", numpy.concatenate(faces), "<%d,%d,%d>")
        out.write("}\n")


def _write(out, section, rows, pattern):
    out.write(f"{section} {{ {len(rows)}\n")
    numpy.savetxt(out, rows, fmt="," + pattern)
    out.write("}\n")


def _normals(grid, wraps):
    down = numpy.gradient(grid, axis=0)
    if wraps:
        along = numpy.roll(grid, -1, axis=1) - numpy.roll(grid, 1, axis=1)
    else:
        along = numpy.gradient(grid, axis=1)
    normal = numpy.cross(down, along)
    length = numpy.linalg.norm(normal, axis=-1, keepdims=True)
    return numpy.where(length > 1e-12, normal / numpy.maximum(length, 1e-12), [0.0, 1.0, 0.0])


def curve(knots, count):
    """A smooth curve through the knots (Catmull-Rom, centripetal), sampled evenly along its length."""
    knots = numpy.asarray(knots, float)
    padded = numpy.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    pieces = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:]):
        t0 = 0.0
        t1 = t0 + math.sqrt(numpy.linalg.norm(b - a))
        t2 = t1 + math.sqrt(numpy.linalg.norm(c - b))
        t3 = t2 + math.sqrt(numpy.linalg.norm(d - c))
        t = numpy.linspace(t1, t2, 60, endpoint=False)[:, None]
        ab = (t1 - t) / (t1 - t0) * a + (t - t0) / (t1 - t0) * b
        bc = (t2 - t) / (t2 - t1) * b + (t - t1) / (t2 - t1) * c
        cd = (t3 - t) / (t3 - t2) * c + (t - t2) / (t3 - t2) * d
        abc = (t2 - t) / (t2 - t0) * ab + (t - t0) / (t2 - t0) * bc
        bcd = (t3 - t) / (t3 - t1) * bc + (t - t1) / (t3 - t1) * cd
        pieces.append((t2 - t) / (t2 - t1) * abc + (t - t1) / (t2 - t1) * bcd)
    dense = numpy.vstack(pieces + [knots[-1:]])
    walked = numpy.concatenate([[0], numpy.cumsum(numpy.linalg.norm(numpy.diff(dense, axis=0), axis=1))])
    at = numpy.linspace(0, walked[-1], count)
    return numpy.stack([numpy.interp(at, walked, dense[:, k]) for k in range(dense.shape[1])], -1)


def turned(profile, rows, columns, wobble):
    """A profile of (radius, height) knots turned on a wheel; `wobble(height, angle)` is what the hand did to the radius."""
    line = curve(profile, rows)
    angle = numpy.linspace(0, 2 * math.pi, columns, endpoint=False)
    height = numpy.repeat(line[:, 1:2], columns, axis=1)
    radius = line[:, 0:1] + wobble(height, angle[None, :]) * numpy.minimum(1, line[:, 0:1])
    return numpy.stack([radius * numpy.cos(angle), height, radius * numpy.sin(angle)], -1)


def swept(path, widths, heights, columns):
    """A strap along a path in the x-y plane, `widths` across z and `heights` across the bend, with a finger's groove."""
    tangent = numpy.gradient(path, axis=0)
    tangent /= numpy.linalg.norm(tangent, axis=1, keepdims=True)
    outward = numpy.stack([tangent[:, 1], -tangent[:, 0]], -1)
    angle = numpy.linspace(0, 2 * math.pi, columns, endpoint=False)
    across, up = numpy.cos(angle), numpy.sin(angle)
    groove = 1 - 0.28 * numpy.exp(-((across / 0.38) ** 2)) * (up > 0)
    lift = heights[:, None] * up * groove
    return numpy.stack(
        [
            path[:, 0:1] + outward[:, 0:1] * lift,
            path[:, 1:2] + outward[:, 1:2] * lift,
            widths[:, None] * across * numpy.ones_like(lift),
        ],
        -1,
    )


def mug(path):
    """A hand-thrown mug, 9.6 cm high: a body with the spiral left by the fingers, and a pulled handle."""

    def throwing(height, angle):
        rings = 0.015 * numpy.sin(2 * math.pi * height / 0.78 + angle + 0.5 * numpy.sin(2 * angle))
        rings *= 1 / (1 + numpy.exp(-(height - 1.6) * 3)) * (1 / (1 + numpy.exp((height - 8.9) * 5)))
        return rings + 0.024 * numpy.sin(2 * angle + 0.25 * height) + 0.014 * numpy.sin(3 * angle + 1.3)

    body = turned(
        [(0.02, 0.35), (2.3, 0.30), (2.55, 0.02), (2.75, 0.0), (3.0, 0.08), (3.25, 0.45), (3.75, 1.0), (4.15, 1.9),
         (4.32, 3.2), (4.26, 5.0), (4.08, 6.8), (3.96, 8.2), (3.98, 9.1), (4.02, 9.42), (3.96, 9.56), (3.86, 9.6),
         (3.76, 9.55), (3.68, 9.35), (3.62, 8.6), (3.72, 6.8), (3.88, 4.6), (3.86, 2.8), (3.4, 1.5), (2.2, 1.0), (0.02, 0.9)],
        900, 720, throwing)
    spine = curve([(3.7, 8.0), (4.5, 8.32), (5.6, 8.25), (6.55, 7.5), (6.85, 6.2), (6.5, 4.7), (5.6, 3.4), (4.75, 2.75), (3.9, 2.35)], 400)
    at = numpy.linspace(0, 1, 400)
    flare = numpy.exp(-at / 0.07)
    tail = numpy.exp(-(1 - at) / 0.06)
    widths = 0.86 - 0.22 * at + 0.55 * flare + 0.45 * tail
    heights = 0.40 - 0.08 * at + 0.42 * flare + 0.30 * tail
    write_mesh(path, "MugShape", [(body, True), (swept(spine, widths, heights, 120), True)])


def tube(path, radii, columns=10):
    """A round stem along any path."""
    tangent = numpy.gradient(path, axis=0)
    tangent /= numpy.linalg.norm(tangent, axis=1, keepdims=True)
    side = numpy.cross(tangent, [0.31, 0.05, 0.95])
    side /= numpy.linalg.norm(side, axis=1, keepdims=True)
    other = numpy.cross(tangent, side)
    angle = numpy.linspace(0, 2 * math.pi, columns, endpoint=False)[None, :, None]
    return path[:, None] + radii[:, None, None] * (numpy.cos(angle) * side[:, None] + numpy.sin(angle) * other[:, None])


def leaf(root, along, facing, length, width, curl):
    """A narrow leaf, folded a little at its rib and curling back at its tip."""
    along = along / numpy.linalg.norm(along)
    across = numpy.cross(along, facing)
    across /= numpy.linalg.norm(across)
    up = numpy.cross(across, along)
    t = numpy.linspace(0, 1, 16)[:, None]
    s = numpy.linspace(-1, 1, 7)[None, :]
    half = width / 2 * numpy.sin(math.pi * numpy.clip(t, 0, 1) ** 0.85) ** 0.8 + 0.03
    lift = -curl * length * t**2 + 0.25 * half * numpy.abs(s)
    return root + (t * length)[..., None] * along + (s * half)[..., None] * across + lift[..., None] * up


def branches(path, seed=7):
    """Olive branches standing in a vase whose mouth is at the origin."""
    random = numpy.random.default_rng(seed)
    stems, leaves = [], []
    shoots = [[(0, -6, 0), (-0.8, 2, 0), (-4, 12, 1), (-8.5, 19, 2), (-10, 24.5, 1)],
              [(0, -6, 0), (0.7, 3, 0.4), (2.5, 13, -1), (3.2, 20.5, -2), (6.0, 27.5, -2)],
              [(0, -6, 0), (1.2, 2, -0.5), (7, 9, -2), (14, 14, -4), (20, 15.5, -5)],
              [(-4, 12, 1), (-3.2, 17, -1), (-1.8, 20, -3), (-2.2, 24, -4)],
              [(2.5, 13, -1), (6, 18, 1), (11, 22, 2), (15, 24.5, 2)],
              [(0, -6, 0), (-1, 1, -0.6), (-6, 6, -3), (-12, 8.5, -4), (-16, 8.5, -5)]]
    for knots in shoots:
        line = curve(knots, 160)
        stems.append((tube(line, numpy.linspace(0.30 if knots[0][1] < 0 else 0.2, 0.07, 160)), True))
        start = 60 if knots[0][1] < 0 else 20
        heading = numpy.gradient(line, axis=0)
        turn = random.uniform(0, 6)
        for at in range(start, 158, 7):
            forward = heading[at] / numpy.linalg.norm(heading[at])
            turn += 1.57 + random.normal(0, 0.3)
            for side in (turn, turn + math.pi):
                if random.random() < 0.12:
                    continue
                basis = numpy.cross(forward, [0.2, 0.1, 1.0])
                basis /= numpy.linalg.norm(basis)
                out = math.cos(side) * basis + math.sin(side) * numpy.cross(forward, basis)
                along = forward * random.uniform(0.5, 1.0) + out + [0, -0.12, 0]
                length = random.uniform(4.2, 6.4) * (1 - 0.30 * at / 160)
                leaves.append((leaf(line[at], along, forward - 0.3 * out + [0, 0.5, 0], length, length * 0.25, random.uniform(-0.05, 0.28)), False))
        leaves.append((leaf(line[-1], heading[-1], numpy.array([0.1, 0.2, 1.0]), 3.4, 0.8, 0.1), False))
    write_mesh(f"{path}-stems.inc", "StemShape", stems)
    write_mesh(f"{path}-leaves.inc", "LeafShape", leaves)


def turned_shapes(path):
    """The bowl, the vase and the fruit."""
    grown = lambda depth: lambda height, angle: depth * (numpy.sin(2 * angle + height * 0.2) + 0.6 * numpy.sin(3 * angle + 1 - 0.3 * height))
    shapes = {
        "BowlShape": ([(0.02, 0.4), (3.6, 0.3), (3.9, 0.0), (4.3, 0.05), (4.4, 0.9), (7.0, 2.2), (10.0, 4.9), (11.8, 8.0), (12.05, 8.5),
                       (11.95, 8.72), (11.65, 8.55), (9.7, 5.4), (6.6, 3.0), (2, 1.9), (0.02, 1.8)], grown(0.05)),
        "VaseShape": ([(0.02, 0.1), (3.6, 0.0), (4.3, 0.15), (5.2, 1.6), (6.5, 5.2), (6.8, 9), (5.9, 13.4), (3.4, 17.6), (2.25, 20.3), (2.2, 22),
                       (2.7, 23.4), (2.62, 23.6), (2.35, 23.4), (1.85, 22), (1.8, 20), (0.6, 16), (0.02, 16)], grown(0.04)),
        "LemonShape": ([(0.02, -4.35), (0.45, -4.2), (0.85, -3.7), (1.5, -3.1), (2.45, -1.9), (2.85, 0), (2.45, 1.9), (1.5, 3.05), (0.8, 3.6),
                        (0.4, 3.8), (0.02, 3.75)], grown(0.04)),
        "PearShape": ([(0.02, 0.5), (0.5, 0.2), (1.2, 0.0), (2.3, 0.5), (3.3, 2.1), (3.3, 3.9), (2.5, 5.8), (1.75, 7.3), (1.3, 8.5), (0.7, 9.05),
                       (0.25, 8.95), (0.02, 8.7)], grown(0.05)),
    }
    for name, (profile, wobble) in shapes.items():
        write_mesh(f"{path}-{name.lower()}.inc", name, [(turned(profile, 260, 240, wobble), True)])
    stalk = curve([(0, 8.4, 0), (0.05, 9.4, 0), (0.35, 10.4, 0.1), (0.9, 11.2, 0.15)], 40)
    write_mesh(f"{path}-stalkshape.inc", "StalkShape", [(tube(stalk, numpy.linspace(0.17, 0.24, 40), 16), True)])
