/// The sentence encoder, run by ONNX Runtime inside the process. Nothing outside this package knows ONNX.
@org.jspecify.annotations.NullMarked
package org.duijie.models.onnx;
