using TfNet.Engine;

namespace Tensorflow;

/// <summary>A tensor whose elements change: what optimizers update and tapes watch.</summary>
public interface IVariableV1
{
    /// <summary>The name, with TensorFlow's <c>:0</c> at its end.</summary>
    string Name { get; }

    /// <summary>The sizes.</summary>
    Shape shape { get; }

    /// <summary>The element type.</summary>
    TF_DataType dtype { get; }

    /// <summary>Whether gradient tapes watch it unasked and optimizers train it.</summary>
    bool Trainable { get; }

    /// <summary>The engine's variable.</summary>
    Variable Variable { get; }

    /// <summary>The elements as they are now.</summary>
    Tensor AsTensor();

    /// <summary>The elements as they are now, as an array.</summary>
    NumPy.NDArray numpy();
}
