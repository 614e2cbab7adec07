"""Turns a metered linear picture into a photograph: exposure, film curve, lens, grain, JPEG."""

import numpy
from PIL import Image
from scipy.ndimage import gaussian_filter, zoom

LUMA = numpy.array([0.2126, 0.7152, 0.0722], numpy.float32)


def read_linear(path):
    """A 16-bit binary PPM as floats."""
    with open(path, "rb") as file:
        assert file.readline().strip() == b"P6"
        line = file.readline()
        while line.startswith(b"#"):
            line = file.readline()
        width, height = map(int, line.split())
        assert file.readline().strip() == b"65535"
        return numpy.fromfile(file, ">u2", width * height * 3).reshape(height, width, 3).astype(numpy.float32) / 65535


def develop(linear, exposure, warmth=0.0, saturation=1.0, vignette=0.16, grain=1.0, seed=1):
    """Linear light in, 8-bit sRGB out."""
    height, width, _ = linear.shape
    light = linear * exposure
    light += 0.045 * (_glow(light, width / 90) - light)
    y, x = numpy.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    light *= (1 - vignette * (x * x + y * y) / 2).astype(numpy.float32)[..., None]
    light *= numpy.array([1 + warmth, 1, 1 - warmth], numpy.float32)
    luma = (light @ LUMA)[..., None]
    light = numpy.maximum(0, luma + saturation * (light - luma))
    shown = _film(light)
    scale = width / 4000 if width > height else width / 3000
    shown += 0.45 * (shown - gaussian_filter(shown, (1.4 * scale, 1.4 * scale, 0)))
    shown += _grain(shown, grain, numpy.random.default_rng(seed))
    return Image.fromarray((numpy.clip(shown, 0, 1) * 255 + 0.5).astype(numpy.uint8))


def focus(linear, distance, sharp, strength, widest):
    """Blurs by distance as a lens does: nothing at the `sharp` distance, `strength` pixels for a doubling of it, at most `widest`."""
    blur = numpy.clip(numpy.abs(1 - sharp / numpy.maximum(distance, 1)) * 2 * strength, 0, widest)
    blur = gaussian_filter(blur, 2)
    result, steps = linear.copy(), numpy.array([0, 1, 2, 3.5, 5.5, 8, 12, 18, 26])
    behind = (distance > 1.06 * sharp)[..., None].astype(numpy.float32)
    layers = steps[: int(numpy.searchsorted(steps, blur.max())) + 1]
    for low, high in zip(layers, layers[1:]):
        near, far = _spread(linear, behind, low), _spread(linear, behind, high)
        inside = (blur >= low) & (blur <= high)
        share = ((blur - low) / (high - low))[inside][:, None]
        result[inside] = near[inside] * (1 - share) + far[inside] * share
    return result


def _spread(linear, behind, radius):
    """A blur in which what lies behind takes no colour from the sharp edge before it."""
    if radius == 0:
        return linear
    soft = gaussian_filter(linear, (radius, radius, 0))
    weight = gaussian_filter(behind, (radius, radius, 0))
    alone = gaussian_filter(linear * behind, (radius, radius, 0)) / numpy.maximum(weight, 1e-3)
    return numpy.where(behind > 0, alone, soft)


def _glow(light, radius):
    small = light[::8, ::8]
    soft = gaussian_filter(numpy.minimum(small, 4), (radius / 8, radius / 8, 0))
    factor = (light.shape[0] / soft.shape[0], light.shape[1] / soft.shape[1], 1)
    return zoom(soft, factor, order=1)[: light.shape[0], : light.shape[1]]


def _film(light):
    """A gentle S-curve with a long shoulder (Hable's filmic operator, white at 6), as display values."""

    def hable(v):
        return (v * (0.15 * v + 0.05) + 0.004) / (v * (0.15 * v + 0.5) + 0.06) - 0.02 / 0.30

    shown = numpy.clip(hable(light * 2) / hable(6.0), 0, 1)
    return numpy.where(shown <= 0.0031308, shown * 12.92, 1.055 * numpy.power(shown, 1 / 2.4) - 0.055).astype(numpy.float32)


def _grain(shown, amount, random):
    """Sensor noise: strongest in the darker middle tones, mostly luminance, a little wider than a pixel."""
    height, width, _ = shown.shape
    luma = gaussian_filter(random.standard_normal((height, width), numpy.float32), 0.6) * 0.0145
    chroma = gaussian_filter(random.standard_normal((height, width, 3), numpy.float32), (1.1, 1.1, 0)) * 0.011
    tone = (shown @ LUMA)[..., None]
    return amount * (luma[..., None] + chroma) * (0.45 + 0.75 * numpy.sqrt(numpy.clip(tone, 0, 1)) * (1 - tone))
