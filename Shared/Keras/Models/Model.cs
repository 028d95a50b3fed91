using System.Runtime.CompilerServices;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Trainers;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// Layers that are trained together. A model of one's own derives from this class, keeps its layers in fields and overrides <see cref="Layer.call(Tensor, bool)"/>.
/// Source: https://keras.io/api/models/model/.
/// </summary>
public abstract partial class Model : Layer, IModel, ICallbackModel, ISaveable
{
    private readonly StepCache _steps;
    private readonly TrainingTurn _turn = new();

    /// <summary>Sets what all models have.</summary>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    protected Model(string? name = null, bool trainable = true) : base(name, trainable) => _steps = new StepCache(MakeStep);

    /// <summary>Sets what all models have, as programs written for TensorFlow.NET do.</summary>
    /// <param name="args">A name, whether training changes the weights, and inputs and outputs for a model of a graph.</param>
    /// <exception cref="ValueError">There are inputs without outputs, or outputs without inputs, or no model can be made of them.</exception>
    [OverloadResolutionPriority(-1)]
    protected Model(ModelArgs args) : this(args.Name, args.Trainable)
    {
        if (args is { Inputs: { } inputs, Outputs: { } outputs })
            SetGraph(inputs, outputs);
        else if (args.Inputs is not null || args.Outputs is not null)
            throw new ValueError($"A model of a graph has inputs and outputs. Received: Inputs={args.Inputs}, Outputs={args.Outputs}. Give both, or neither and override `call`.");
    }

    /// <summary>The layers: of a graph those in it, the layers of the inputs included, in the order from the inputs to the outputs; else those in fields. What functions and operators did between layers is not among them.</summary>
    public virtual List<Layer> layers => [.. GraphLayers() ?? Sublayers()];

    /// <summary>The layers.</summary>
    public List<ILayer> Layers => [.. layers];

    /// <summary>Ends training after the current batch when set, as callbacks do.</summary>
    public bool stop_training { get; set; }

    /// <inheritdoc/>
    public bool Stop_training
    {
        get => stop_training;
        set => stop_training = value;
    }

    /// <summary>A layer by its name or position.</summary>
    /// <param name="name">The name.</param>
    /// <param name="index">The position, from 0, or from -1 for the last backwards.</param>
    /// <exception cref="ValueError">There is no such layer.</exception>
    public Layer get_layer(string? name = null, int? index = null)
    {
        var all = layers;
        if (name is not null && index is not null)
            throw new ValueError($"Provide only a layer name or a layer index. Received: index={index}, name={name}.");
        if (index is { } given)
        {
            var position = given < 0 ? given + all.Count : given;
            return position >= 0 && position < all.Count
                ? all[position]
                : throw new ValueError($"Was asked to retrieve layer at index {given} but model only has {all.Count} layers.");
        }
        if (name is null)
            throw new ValueError("Provide either a layer name or layer index at `get_layer`.");
        return all.Find(layer => layer.name == name)
            ?? throw new ValueError($"No such layer: {name}. Existing layers are: [{string.Join(", ", all.Select(static l => $"'{l.name}'"))}].");
    }

    /// <summary>Prints a table of the layers, their output shapes and their numbers of parameters, as Keras does.</summary>
    /// <param name="line_length">The width in characters; what fits the terminal unless said.</param>
    /// <param name="positions">Where the columns end, as fractions of the width: three of them, or four where a column says what layers are connected to.</param>
    /// <param name="print_fn">Takes the text instead of the console.</param>
    /// <param name="expand_nested">Whether the layers of models inside are shown too.</param>
    /// <param name="show_trainable">Whether a column says which layers are trained.</param>
    /// <param name="layer_range">The names of the first layer and the last that are shown, or regular expressions that match them.</param>
    /// <exception cref="ValueError">The columns do not fit the width, or the range names no layers.</exception>
    public void summary(
        int line_length = -1,
        double[]? positions = null,
        Action<string>? print_fn = null,
        bool expand_nested = false,
        bool show_trainable = false,
        string[]? layer_range = null) =>
        SummaryPrinter.Print(this, new SummaryOptions(line_length, positions, print_fn, expand_nested, show_trainable, layer_range));

    /// <inheritdoc/>
    /// <remarks>The layers of a model of one's own are the attribute <c>layers</c> among others; those of a graph come first.</remarks>
    internal override IEnumerable<KeyValuePair<string, object>> SaveableAttributes()
    {
        var attributes = base.SaveableAttributes().Where(static attribute => attribute.Key is not ("layers" or "optimizer"));
        if (Graph is null && this is not Sequential)
            attributes = attributes.Append(new("layers", layers));
        return optimizer is null ? attributes : attributes.Append(new("optimizer", optimizer));
    }

    /// <inheritdoc/>
    KeyValuePair<string, object>? ISaveable.First => Graph is null && this is not Sequential ? null : new("layers", layers);

    /// <summary>Makes the next batch compile its step anew: the layers or what is trained have changed.</summary>
    internal void ForgetCompiledSteps() => _steps?.Clear();
}
