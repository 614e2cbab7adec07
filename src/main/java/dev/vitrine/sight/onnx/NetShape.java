package dev.vitrine.sight.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/// What a net takes and answers with, checked before any pixel is given to it.
///
/// @param input the name of its one input
/// @param output the name of its first output
record NetShape(String input, String output, int width, int height, Preparation preparation) {
    /// Nets read 256 to 2048 pixels; one that wants more would take all memory there is.
    private static final int MOST = 4096;

    private static final int CHANNELS = 3;

    /// The shape of a net that was read from a file.
    ///
    /// @throws ModelNotUsable when it is not the shape of a net that cuts out
    static NetShape of(Path file, OrtSession session) throws OrtException {
        if (session.getInputInfo().size() != 1) {
            throw new ModelNotUsable(
                    file, "it takes " + session.getInputInfo().size() + " inputs, not one picture");
        }
        NodeInfo input = session.getInputInfo().values().iterator().next();
        TensorInfo taken = floats(file, "input", input);
        long[] shape = taken.getShape();
        if (shape.length != 4 || (shape[1] != CHANNELS && shape[1] > 0) || shape[0] > 1) {
            throw new ModelNotUsable(
                    file,
                    "its input \""
                            + input.getName()
                            + "\" has the shape "
                            + Arrays.toString(shape)
                            + ", not [1, 3, height, width]");
        }
        Iterator<NodeInfo> outputs = session.getOutputInfo().values().iterator();
        if (!outputs.hasNext()) {
            throw new ModelNotUsable(file, "it has no output");
        }
        NodeInfo output = outputs.next();
        floats(file, "output", output);
        Preparation preparation =
                Preparation.of(file, input.getName(), Math.max(shape[2], shape[3]));
        return new NetShape(
                input.getName(),
                output.getName(),
                edge(file, "width", shape[3], preparation),
                edge(file, "height", shape[2], preparation),
                preparation);
    }

    private static TensorInfo floats(Path file, String what, NodeInfo node) {
        if (node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
            return tensor;
        }
        String type =
                node.getInfo() instanceof TensorInfo tensor
                        ? tensor.type.name()
                        : node.getInfo().toString();
        throw new ModelNotUsable(
                file, "its " + what + " \"" + node.getName() + "\" is " + type + ", not floats");
    }

    private static int edge(Path file, String what, long edge, Preparation preparation) {
        if (edge > MOST) {
            throw new ModelNotUsable(
                    file, "its input's " + what + " is " + edge + ", more than " + MOST);
        }
        return edge > 0 ? (int) edge : preparation.usualEdge();
    }
}
