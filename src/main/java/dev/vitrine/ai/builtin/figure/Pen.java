package dev.vitrine.ai.builtin.figure;

import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/// Reads a shape as it is written in `motifs.txt`.
final class Pen {
    private static final AffineTransform BOX = AffineTransform.getScaleInstance(0.01, 0.01);

    private Pen() {}

    /// The outline in a box of 1 by 1.
    static Path2D outline(List<String> words) {
        String shape = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        Path2D path = shape.equals("path") ? path(rest) : shape(shape, numbers(rest));
        return new Path2D.Double(path, BOX);
    }

    private static double[] numbers(List<String> words) {
        return words.stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static Path2D shape(String name, double[] n) {
        return switch (name) {
            case "box" -> Outlines.box(n[0], n[1], n[2], n[3], n[4]);
            case "circle" -> Outlines.circle(n[0], n[1], n[2]);
            case "oval" -> Outlines.ellipse(n[0], n[1], n[2], n[3]);
            case "poly" -> Outlines.polygon(n);
            case "arc" -> Outlines.arc(n[0], n[1], n[2], n[3], n[4], n[5]);
            case "star" -> Outlines.star(n[0], n[1], n[2], n[3], (int) n[4], n[5]);
            case "leaf" -> Outlines.leaf(n[0], n[1], n[2], n[3], n[4]);
            case "curve" -> Outlines.smooth(true, n);
            case "wire" -> Stroke.of(Outlines.smooth(false, points(n)), n[0]);
            case "stroke" -> Stroke.of(straight(points(n)), n[0]);
            default -> throw new IllegalArgumentException("There is no shape named " + name);
        };
    }

    private static double[] points(double[] widthAndPoints) {
        return Arrays.copyOfRange(widthAndPoints, 1, widthAndPoints.length);
    }

    private static Path2D straight(double[] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int index = 2; index < points.length; index += 2) {
            path.lineTo(points[index], points[index + 1]);
        }
        return path;
    }

    private static Path2D path(List<String> words) {
        Path2D path = new Path2D.Double();
        char command = 'M';
        int index = 0;
        while (index < words.size()) {
            String word = words.get(index);
            if (Character.isLetter(word.charAt(0))) {
                command = word.charAt(0);
                index++;
            }
            int count = count(command);
            double[] n = numbers(words.subList(index, index + count));
            index += count;
            draw(path, command, n);
        }
        return path;
    }

    private static int count(char command) {
        return switch (command) {
            case 'M', 'L' -> 2;
            case 'H', 'V' -> 1;
            case 'Q' -> 4;
            case 'C' -> 6;
            default -> 0;
        };
    }

    private static void draw(Path2D path, char command, double[] n) {
        switch (command) {
            case 'M' -> path.moveTo(n[0], n[1]);
            case 'L' -> path.lineTo(n[0], n[1]);
            case 'H' -> path.lineTo(n[0], path.getCurrentPoint().getY());
            case 'V' -> path.lineTo(path.getCurrentPoint().getX(), n[0]);
            case 'Q' -> path.quadTo(n[0], n[1], n[2], n[3]);
            case 'C' -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("There is no command " + command);
        }
    }
}
