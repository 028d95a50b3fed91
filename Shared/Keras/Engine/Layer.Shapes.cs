using System.Runtime.CompilerServices;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private readonly Lock _building = new();
    private bool _built;
    private bool _inBuild;
    private string? _path;
    private KerasShapesWrapper? _builtFor;

    // What the building was done for; nothing for a layer that is complete as it is made.
    private KerasShapesWrapper? _buildShapes;

    // Overrides of build may say that they are done before they are: other threads wait for this one.
    private volatile bool _complete;

    /// <summary>Whether the weights exist.</summary>
    public bool built
    {
        get => _built || (HasNothingToBuild && _forms.Builds.Length == 0);
        protected set
        {
            _built = value;
            if (!value)
                _complete = false;
        }
    }

    /// <inheritdoc/>
    public bool Built => built;

    /// <summary>The shape that the layer was built for, batch included; the first where there are several inputs.</summary>
    public Shape? input_shape { get; private set; }

    /// <summary>The shape of the output for the inputs that the layer was built for; sizes that depend on the batch are -1.</summary>
    /// <exception cref="ValueError">The layer was never built.</exception>
    public virtual Shape output_shape => OutputShapes is [var first, ..] ? first : throw new ValueError($"The layer \"{name}\" has never been called and thus has no defined output shape. Call it or build it first.");

    /// <inheritdoc/>
    public Shape OutputShape => output_shape;

    /// <summary>Whether the layer is built as soon as it is made, as Keras says of it: it has no weights, and no shape to keep.</summary>
    private protected virtual bool HasNothingToBuild => false;

    /// <summary>What the layer demands of its input, checked before every call; nothing unless it says so.</summary>
    public InputSpec? input_spec { get; protected set; }

    /// <summary>Creates the weights for an input of this shape. Overrides end with <c>base.build(input_shape)</c> or set <see cref="built"/>.</summary>
    /// <param name="input_shape">The shape, batch included; unknown sizes are -1. Of several inputs, that of the first.</param>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    public virtual void build(Shape input_shape) => ContinueBuild(ShapeForm.Shape, input_shape);

    /// <summary>Creates the weights for inputs of these shapes, for layers with several inputs. Overrides end with <c>base.build(input_shape)</c> or set <see cref="built"/>.</summary>
    /// <param name="input_shape">
    /// The shapes of the inputs, in a list or by name as the inputs are. Where further arguments are tensors, a dictionary of the shapes of all, by the names of <see cref="call_arguments"/>.
    /// </param>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    public virtual void build(KerasShapesWrapper input_shape) => ContinueBuild(ShapeForm.Shapes, input_shape);

    /// <summary>The shape of the output for an input of this shape. Layers that do not override it are asked by running them on shapes alone.</summary>
    /// <param name="input_shape">The shape, batch included; unknown sizes are -1.</param>
    public virtual Shape compute_output_shape(Shape input_shape) => ContinueOutputShape(ShapeForm.Shape, input_shape).Single;

    /// <summary>The shapes of the outputs for inputs of these shapes, for layers with several inputs or outputs. Layers that do not override it are asked by running them on shapes alone.</summary>
    /// <param name="input_shape">The shapes as <see cref="build(KerasShapesWrapper)"/> has them.</param>
    public virtual KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape) => ContinueOutputShape(ShapeForm.Shapes, input_shape);

    /// <summary>The shapes of the outputs where the layer has its place in a model or, if it has none, for the inputs that it was built for; nothing when it never was.</summary>
    internal IReadOnlyList<Shape> OutputShapes => Calls.Count > 0
        ? [.. Calls[0].Outputs.Select(static output => output.shape)]
        : _builtFor is { } shapes ? [.. OutputSpecs(ToCome(shapes)).Select(static spec => spec.Shape)] : [];

    /// <summary>Creates the weights for inputs of these shapes, if that has not happened yet: outside of any function that is being traced, and unseen by tapes. Of several threads one does so, and the others wait.</summary>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    internal void BuildFor(KerasShapesWrapper shapes)
    {
        CheckInputs(shapes);
        if (_complete)
            return;
        lock (_building)
        {
            KerasShapesWrapper general = new(shapes.Structure, shapes.Select(ShapeText.Generalize));
            if (!built)
                BuildOnce(general);
            input_shape ??= general.First();
            _builtFor = general;
            _complete = true;
        }
        CheckInputs(shapes);
    }

    /// <summary>Creates the weights for inputs of the shapes that another layer was built for, if it was.</summary>
    internal void BuildLike(Layer other)
    {
        if (other is { built: true, _builtFor: { } shapes })
            BuildFor(shapes);
    }

    /// <summary>Checks that an input of this shape is one that the layer takes, as far as <see cref="input_spec"/> says.</summary>
    /// <exception cref="ValueError">It is not.</exception>
    protected void CheckInput(Shape shape) => input_spec?.Check(shape, name);

    /// <summary>Creates the weights for such arguments, if that has not happened yet.</summary>
    /// <inheritdoc cref="BuildFor(KerasShapesWrapper)"/>
    internal void BuildFor(CallArguments arguments)
    {
        if (input_spec is not null)
            CheckInput(One(arguments.inputs).shape);
        if (!_complete)
            BuildFor(ShapesOf(arguments));
    }

    /// <summary>The shapes of the inputs or, where further arguments are tensors, those of all by name.</summary>
    private KerasShapesWrapper ShapesOf(CallArguments arguments)
    {
        var inputs = Of(arguments.inputs);
        if (arguments.IsPlain || !arguments.Further().Any())
            return inputs;
        var names = new List<string> { call_arguments is [var first, ..] ? first : nameof(CallArguments.inputs) };
        var shapes = new List<KerasShapesWrapper> { inputs };
        foreach (var (argument, tensors) in arguments.Further())
        {
            names.Add(argument);
            shapes.Add(Of(tensors));
        }
        var order = Enumerable.Range(0, names.Count).OrderBy(i => names[i], StringComparer.Ordinal);
        return new(Structure.Map(names, shapes.ConvertAll(static shape => shape.Structure)), order.SelectMany(i => shapes[i]));
        static KerasShapesWrapper Of(Tensors tensors) => new(tensors.Structure, tensors.Select(static tensor => tensor.shape));
    }

    private void CheckInputs(KerasShapesWrapper shapes)
    {
        if (input_spec is null)
            return;
        if (shapes.Length != 1)
            throw new ValueError($"Layer \"{name}\" expects 1 input(s), but it received {shapes.Length} input tensors. Inputs received: {shapes}");
        CheckInput(shapes.Single);
    }

    private void BuildOnce(KerasShapesWrapper shapes)
    {
        using var eager = Emitter.Use(EagerEmitter.Instance);
        using var unseen = Tape.Suspend();
        using var naming = CallContext.Build(this);
        _path = CallContext.Path;
        Build(_forms.Builds is [var form, ..] ? form : null, shapes);
        built = true;
        _buildShapes = shapes;
    }

    /// <summary>Somebody called a form that the class does not override, or a class the form of its base, which ends the building unless a class below overrides another form.</summary>
    private void ContinueBuild(ShapeForm from, KerasShapesWrapper shapes)
    {
        var goesOn = _forms.Builds.Contains(from) || (!_inBuild && _ownVariables.Count == 0);
        Build(goesOn ? LayerForms.Next(_forms.Builds, from) : null, shapes);
    }

    private void Build(ShapeForm? form, KerasShapesWrapper shapes)
    {
        if (form is null)
        {
            input_shape ??= shapes.First();
            built = true;
            _buildShapes ??= shapes;
            return;
        }
        var outer = _inBuild;
        _inBuild = true;
        try
        {
            if (form == ShapeForm.Shape)
                build(shapes.First());
            else
                build(shapes);
        }
        finally
        {
            _inBuild = outer;
        }
    }

    private KerasShapesWrapper ContinueOutputShape(ShapeForm from, KerasShapesWrapper shapes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (LayerForms.Next(_forms.OutputShapes, from))
        {
            case ShapeForm.Shape: return compute_output_shape(shapes.Single);
            case ShapeForm.Shapes: return compute_output_shape(shapes);
            default:
                var specs = FindOutputSpecs(ToCome(shapes));
                return new(specs.Structure, specs.Select(static spec => spec.Shape));
        }
    }

    /// <summary>Inputs of these shapes that have no elements.</summary>
    private CallArguments ToCome(KerasShapesWrapper shapes) => new(new Tensors(shapes.Structure, shapes.Select(shape => new KerasTensor(shape, ComputeType, ""))));
}
