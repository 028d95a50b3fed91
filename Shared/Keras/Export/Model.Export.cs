using Tensorflow.Keras.Export;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>
    /// Writes what the model computes in inference as an ONNX file (operator set 18), which onnxruntime and others run. Functions, operators and layers of one's own are exported as
    /// layers are. The batch may have any size.
    /// </summary>
    /// <param name="filepath">The file; a file of that name is replaced when all is written.</param>
    /// <param name="format">The format: <c>"onnx"</c>.</param>
    /// <param name="verbose">Whether a line says where the file is.</param>
    /// <param name="input_signature">What goes in, made by <c>keras.Input</c>, for a model of one's own that is not made from inputs.</param>
    /// <exception cref="ValueError">The format is another one, the inputs are not known, or ONNX cannot express an operation.</exception>
    /// <exception cref="IOException">There is no such folder, or the disk does not take the file.</exception>
    public void export(string filepath, string format = "onnx", bool verbose = true, Tensors? input_signature = null)
    {
        if (format != "onnx")
            throw new ValueError($"Unrecognized format={format}. Supported formats are: 'onnx'. Received a file named {filepath}.");
        var inputs = input_signature ?? Graph?.Inputs
            ?? throw new ValueError($"The inputs of the model \"{name}\" are not known. Say what goes in: export(\"{filepath}\", input_signature: keras.Input(shape)).");
        AtomicFile.Write(filepath, stream => OnnxExport.Write(this, inputs, stream));
        if (verbose)
            Binding.print($"Saved artifact at '{filepath}'.");
    }
}
