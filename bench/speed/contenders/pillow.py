#!/usr/bin/python3
"""Pillow as a script would use it: one decode, one centre crop per target. Pillow has no attention crop."""

import os
import sys
import time

import PIL
from PIL import Image, ImageOps

quality = int(sys.argv[1])
targets = [(network, tuple(map(int, size.split("x")))) for network, size in (target.split("=") for target in sys.argv[2:])]


def render(photo, folder):
    with Image.open(photo) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    for network, size in targets:
        ImageOps.fit(picture, size).save(os.path.join(folder, network + ".jpg"), quality=quality, progressive=True, optimize=True)


print(f"ready\tPillow {PIL.__version__}, Python {sys.version.split()[0]}", flush=True)
for line in sys.stdin:
    photo, folder = line.rstrip("\n").split("\t")
    start = time.perf_counter()
    try:
        render(photo, folder)
        print(f"{(time.perf_counter() - start) * 1000:.3f}", flush=True)
    except Exception as error:
        print(f"error\t{str(error).splitlines()[0]}", flush=True)
