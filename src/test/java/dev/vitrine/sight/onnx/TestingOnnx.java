package dev.vitrine.sight.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes small ONNX files: a graph of a few operators, in the bytes of Protocol Buffers. Field
/// numbers are those of `onnx.proto`.
public final class TestingOnnx {
    public static final int FLOATS = 1;
    public static final int BYTES = 2;
    public static final int BOOLEANS = 9;

    /// The last set of operators in which the axes of `Slice` and `ReduceMean` are attributes.
    private static final int OPERATORS = 9;

    private final Message graph = new Message().text(2, "test");

    /// Takes a tensor; a dimension of 0 may be anything.
    public TestingOnnx input(String name, int type, long... dimensions) {
        graph.message(11, tensor(name, type, dimensions));
        return this;
    }

    /// Answers with a tensor; a dimension of 0 may be anything.
    public TestingOnnx output(String name, int type, long... dimensions) {
        graph.message(12, tensor(name, type, dimensions));
        return this;
    }

    /// A tensor of one dimension with these numbers.
    public TestingOnnx constant(String name, float... values) {
        ByteBuffer raw =
                ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        Message tensor = new Message();
        tensor.number(1, values.length).number(2, FLOATS).text(8, name).bytes(9, raw.array());
        graph.message(5, tensor);
        return this;
    }

    /// An operator without attributes.
    public TestingOnnx operator(String type, List<String> from, String to) {
        graph.message(1, node(type, from, to));
        return this;
    }

    /// One of the three channels.
    public TestingOnnx channel(int channel, String from, String to) {
        graph.message(
                1,
                node("Slice", List.of(from), to)
                        .message(5, integers("axes", 1))
                        .message(5, integers("starts", channel))
                        .message(5, integers("ends", channel + 1)));
        return this;
    }

    /// The mean over dimensions, which stay with a length of 1.
    public TestingOnnx mean(String from, String to, long... axes) {
        graph.message(1, node("ReduceMean", List.of(from), to).message(5, integers("axes", axes)));
        return this;
    }

    /// The mean of each square of pixels.
    public TestingOnnx smaller(int times, String from, String to) {
        graph.message(
                1,
                node("AveragePool", List.of(from), to)
                        .message(5, integers("kernel_shape", times, times))
                        .message(5, integers("strides", times, times)));
        return this;
    }

    /// 1 where a value is above a limit, 0 elsewhere.
    public TestingOnnx above(float limit, String from, String to) {
        constant("limit", limit);
        operator("Greater", List.of(from, "limit"), "is above");
        Message toFloats = new Message().text(1, "to").number(3, FLOATS).number(20, 2);
        graph.message(1, node("Cast", List.of("is above"), to).message(5, toFloats));
        return this;
    }

    /// Whether a value is above a limit, not as a number.
    public TestingOnnx isAbove(float limit, String from, String to) {
        return constant("limit", limit).operator("Greater", List.of(from, "limit"), to);
    }

    /// The bytes of a file.
    public byte[] bytes() {
        return new Message()
                .number(1, 4)
                .message(8, new Message().text(1, "").number(2, OPERATORS))
                .message(7, graph)
                .bytes();
    }

    private static Message node(String type, List<String> from, String to) {
        Message node = new Message();
        from.forEach(name -> node.text(1, name));
        return node.text(2, to).text(4, type);
    }

    private static Message integers(String name, long... values) {
        Message attribute = new Message().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    private static Message tensor(String name, int type, long... dimensions) {
        Message shape = new Message();
        for (int index = 0; index < dimensions.length; index++) {
            Message dimension = new Message();
            if (dimensions[index] == 0) {
                dimension.text(2, "any" + index);
            } else {
                dimension.number(1, dimensions[index]);
            }
            shape.message(1, dimension);
        }
        Message kind = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, kind));
    }

    /// A message of Protocol Buffers: fields, each with its number and kind before it.
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint(((long) field << 3) | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7fL) != 0) {
                bytes.write((int) ((left & 0x7f) | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
        }
    }
}
