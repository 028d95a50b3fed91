namespace Tensorflow.Keras;

/// <summary>What turns a weight or an output into a penalty that is added to the loss.</summary>
public interface IRegularizer
{
    /// <summary>The name of its class in Python.</summary>
    string ClassName { get; }

    /// <summary>The arguments that make an equal regularizer.</summary>
    IDictionary<string, object?> Config { get; }

    /// <summary>The penalty, a scalar.</summary>
    Tensor Apply(RegularizerArgs args);
}
