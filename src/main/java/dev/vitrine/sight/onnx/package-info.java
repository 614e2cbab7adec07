/// A net in ONNX's format that somebody points to, asked where the subject is: U²-Net, ISNet,
/// BiRefNet, RMBG, MODNet and others of their shape. The only place of this room that sees ONNX
/// Runtime.
///
/// Not here: the nets that come along (`sight.opencv`), and what is made of the answer
/// (`sight.cutout`). No net for cut-outs comes along: the good ones are large, or not free for
/// every use.
@NullMarked
package dev.vitrine.sight.onnx;

import org.jspecify.annotations.NullMarked;
