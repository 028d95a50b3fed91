namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>The settings of a model, as programs written for TensorFlow.NET give them: <c>class Net : Model { public Net(ModelArgs args) : base(args) { … } }</c>.</summary>
public class ModelArgs : LayerArgs
{
    /// <summary>What goes in, for a model of a graph.</summary>
    public Tensors? Inputs { get; set; }

    /// <summary>What comes out, for a model of a graph.</summary>
    public Tensors? Outputs { get; set; }
}
