using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// The base class of all optimizers. To write one, derive from it, create variables in <see cref="build"/>, and override <see cref="update_step"/> with operations on
/// tensors, changing variables only by <see cref="assign"/>, <see cref="assign_add"/> and <see cref="assign_sub"/>. Source: keras.optimizers.Optimizer.
/// </summary>
public abstract partial class Optimizer : OptimizerV2
{
    private readonly List<ResourceVariable> _variables = [];
    private readonly Dictionary<Variable, int> _positions = new(ReferenceEqualityComparer.Instance);
    private readonly ResourceVariable _iterations;
    private readonly LearningRateArg _learningRate;
    private ResourceVariable? _rateVariable;
    private LearningRateArg? _rateSource;
    private string _scope = "";
    private IReadOnlyList<ResourceVariable> _trainableVariables = [];

    /// <summary>Sets what all optimizers have.</summary>
    /// <param name="learning_rate">A number, a schedule or a function.</param>
    /// <param name="weight_decay">How much of each variable, times the learning rate, is taken off before each step.</param>
    /// <param name="clipnorm">The norm that each gradient is scaled down to where it is longer.</param>
    /// <param name="clipvalue">The largest magnitude of a gradient's element.</param>
    /// <param name="global_clipnorm">The norm that all gradients together are scaled down to where it is longer.</param>
    /// <param name="use_ema">Whether a moving average of each variable is kept, which replaces it after training.</param>
    /// <param name="ema_momentum">How much of the average is kept at each step, between 0 and 1.</param>
    /// <param name="ema_overwrite_frequency">After how many steps the averages replace the variables; only after training when <see langword="null"/>.</param>
    /// <param name="loss_scale_factor">What the loss is multiplied by before, and gradients divided by after differentiation.</param>
    /// <param name="gradient_accumulation_steps">Over how many batches gradients are averaged before a step, at least 2.</param>
    /// <param name="name">A name; that of the class when <see langword="null"/>.</param>
    /// <exception cref="ValueError">An argument is out of range, or more than one way of clipping was asked for.</exception>
    protected Optimizer(
        LearningRateArg learning_rate,
        double? weight_decay = null,
        double? clipnorm = null,
        double? clipvalue = null,
        double? global_clipnorm = null,
        bool use_ema = false,
        double ema_momentum = 0.99,
        int? ema_overwrite_frequency = null,
        double? loss_scale_factor = null,
        int? gradient_accumulation_steps = null,
        string? name = null)
    {
        this.name = name ?? Utils.Naming.AutoName(GetType().Name);
        Set(weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps);
        _fusesDecay = GetType().Assembly == typeof(Optimizer).Assembly;
        _iterations = Track(new Variable(TensorValue.Scalar(0, TF_DataType.TF_INT64), $"{this.name}/iteration", trainable: false));
        _learningRate = LearningRateArg.Of(this);
        if (learning_rate.Schedule is not null || learning_rate.Function is not null)
            _rateSource = learning_rate;
        else
            _rateVariable = Track(new Variable(TensorValue.Scalar((float)learning_rate.Now(), TF_DataType.TF_FLOAT), $"{this.name}/learning_rate", trainable: false));
    }

    /// <summary>The name.</summary>
    public string name { get; }

    /// <summary>How much of each variable, times the learning rate, is taken off before each step.</summary>
    public double? weight_decay { get; set; }

    /// <summary>The norm that each gradient is scaled down to where it is longer.</summary>
    public double? clipnorm { get; private set; }

    /// <summary>The largest magnitude of a gradient's element.</summary>
    public double? clipvalue { get; private set; }

    /// <summary>The norm that all gradients together are scaled down to where it is longer.</summary>
    public double? global_clipnorm { get; private set; }

    /// <summary>Whether a moving average of each variable is kept.</summary>
    public bool use_ema { get; private set; }

    /// <summary>How much of the average is kept at each step.</summary>
    public double ema_momentum { get; private set; }

    /// <summary>After how many steps the averages replace the variables.</summary>
    public int? ema_overwrite_frequency { get; private set; }

    /// <summary>What the loss is multiplied by before differentiation.</summary>
    public double? loss_scale_factor { get; private set; }

    /// <summary>Over how many batches gradients are averaged before a step.</summary>
    public int? gradient_accumulation_steps { get; private set; }

    /// <summary>Whether the optimizer has its variables.</summary>
    public bool built { get; protected set; }

    /// <summary>How many steps were taken, an int64 scalar: a variable, or computed from one where gradients are accumulated.</summary>
    public Tensor iterations => gradient_accumulation_steps is { } steps ? new Tensor(Ops.FloorDiv(_iterations.Variable, TensorValue.Scalar(steps, TF_DataType.TF_INT64))) : _iterations;

    /// <summary>All variables of the optimizer: the step counter, the learning rate, then what <see cref="build"/> created.</summary>
    public virtual IReadOnlyList<ResourceVariable> variables => _variables;

    /// <summary>The learning rate. Set it to a number to change it, also during training.</summary>
    /// <exception cref="TypeError">A number is set where the optimizer has a schedule.</exception>
    public virtual LearningRateArg learning_rate
    {
        get => _learningRate;
        set => SetLearningRate(value);
    }

    /// <inheritdoc/>
    public override ResourceVariable lr => _rateVariable
        ?? throw new ValueError("The learning rate of this optimizer is computed by a schedule or a function: it has no variable. Read learning_rate instead.");

    /// <summary>Creates the optimizer's variables. An override calls <c>base.build(variables)</c> first.</summary>
    /// <param name="variables">What is going to be trained.</param>
    public virtual void build(IReadOnlyList<ResourceVariable> variables)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            _positions[variables[i].Variable] = i;
            if (use_ema)
                _averages.Add(add_variable_from_reference(variables[i], "average"));
            if (gradient_accumulation_steps is not null)
                _accumulated.Add(add_variable_from_reference(variables[i], "gradient_accumulator"));
        }
        _trainableVariables = [.. variables];
        built = true;
    }

    /// <summary>Creates a variable that belongs to the optimizer.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="initial_value">What it is filled with.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">The name.</param>
    public ResourceVariable add_variable(Shape shape, double initial_value = 0, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = "variable") =>
        Track(new Variable(TensorValue.Filled(initial_value, new TensorSpec(dtype, shape)), $"{_scope}{this.name}/{name}", trainable: false));

    /// <summary>Creates a variable of zeros with the type and shape of another.</summary>
    /// <param name="reference_variable">The other variable.</param>
    /// <param name="name">The end of the name.</param>
    public ResourceVariable add_variable_from_reference(ResourceVariable reference_variable, string name) =>
        add_variable(reference_variable.shape, 0, reference_variable.dtype, $"{PathOf(reference_variable).Replace('/', '_')}_{name}");

    /// <summary>Changes a variable by its gradient.</summary>
    /// <param name="gradient">The gradient, with the variable's shape.</param>
    /// <param name="variable">What is trained.</param>
    /// <param name="learning_rate">A float32 scalar.</param>
    public abstract void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate);

    /// <summary>The loss that is to be differentiated, times <see cref="loss_scale_factor"/> where there is one.</summary>
    /// <param name="loss">The loss.</param>
    public virtual Tensor scale_loss(Tensor loss) => loss_scale_factor is { } factor ? loss * factor : loss;

    /// <summary>Replaces the optimizer's variables, step counter and learning rate included.</summary>
    /// <param name="weights">An array for each of <see cref="variables"/>, in their order.</param>
    /// <exception cref="ValueError">The optimizer is not built, or an array has another shape than its variable.</exception>
    public void set_weights(IEnumerable<NDArray> weights)
    {
        if (!built)
        {
            throw new ValueError(
                "You are calling `set_weights()` on an optimizer that has not yet been built. "
                + "Please call `optimizer.build(trainable_variables)` to create the optimizer weights before calling `set_weights()`.");
        }
        foreach (var (variable, weight) in variables.Zip(weights))
        {
            if (variable.shape != weight.shape)
                throw new ValueError($"Optimizer variable {PathOf(variable)} has shape {variable.shape} not compatible with provided weight shape {weight.shape}.");
            variable.assign(weight);
        }
    }

    /// <summary>The settings by name.</summary>
    public virtual Dictionary<string, object?> get_config() => BaseConfig();

    /// <summary>The arguments that all optimizers have.</summary>
    private protected Dictionary<string, object?> BaseConfig() => new()
    {
        ["name"] = name,
        ["learning_rate"] = _rateSource is { Schedule: { } schedule } ? schedules.serialize(schedule) : (double)learning_rate,
        ["weight_decay"] = weight_decay,
        ["clipnorm"] = clipnorm,
        ["global_clipnorm"] = global_clipnorm,
        ["clipvalue"] = clipvalue,
        ["use_ema"] = use_ema,
        ["ema_momentum"] = ema_momentum,
        ["ema_overwrite_frequency"] = ema_overwrite_frequency,
        ["loss_scale_factor"] = loss_scale_factor,
        ["gradient_accumulation_steps"] = gradient_accumulation_steps,
    };

    /// <summary>Whether the learning rate is computed rather than kept in a variable.</summary>
    protected bool IsLearningRateComputed => _rateSource is not null;

    /// <summary>The position of a variable among those that the optimizer was built with.</summary>
    /// <param name="variable">The variable.</param>
    protected int IndexOf(ResourceVariable variable) => _positions[variable.Variable];

    /// <summary>The learning rate as it is now.</summary>
    internal virtual Tensor CurrentLearningRate() =>
        _rateVariable ?? (_rateSource!.Schedule is { } schedule ? schedule.Apply(_iterations) : _rateSource.Function!());

    /// <summary>Creates the optimizer's variables, named inside of the optimizer that wraps it.</summary>
    internal void BuildInside(Optimizer outer, IReadOnlyList<ResourceVariable> variables)
    {
        _scope = $"{outer.name}/";
        if (!built)
            build(variables);
    }

    private static string PathOf(ResourceVariable variable) => variable.Variable.Name;

    private ResourceVariable Track(Variable variable) => Track(new ResourceVariable(variable));

    /// <summary>Makes a variable one of the optimizer's own.</summary>
    private protected ResourceVariable Track(ResourceVariable variable)
    {
        _variables.Add(variable);
        return variable;
    }

    private void Set(
        double? weightDecay,
        double? clipnorm,
        double? clipvalue,
        double? globalClipnorm,
        bool useEma,
        double emaMomentum,
        int? emaOverwriteFrequency,
        double? lossScaleFactor,
        int? accumulationSteps)
    {
        OptimizerSettings.Check(clipnorm, clipvalue, globalClipnorm, useEma, emaMomentum, emaOverwriteFrequency, accumulationSteps);
        weight_decay = PythonNumber.Exact(weightDecay);
        this.clipnorm = PythonNumber.Exact(clipnorm);
        this.clipvalue = PythonNumber.Exact(clipvalue);
        global_clipnorm = PythonNumber.Exact(globalClipnorm);
        use_ema = useEma;
        ema_momentum = PythonNumber.Exact(emaMomentum);
        ema_overwrite_frequency = emaOverwriteFrequency;
        loss_scale_factor = PythonNumber.Exact(lossScaleFactor);
        gradient_accumulation_steps = accumulationSteps is 0 ? null : accumulationSteps;
    }

    private void SetLearningRate(LearningRateArg rate)
    {
        if (rate.Schedule is not null || rate.Function is not null)
        {
            if (_rateVariable is not null)
                _variables.Remove(_rateVariable);
            _rateVariable = null;
            _rateSource = rate;
            return;
        }
        if (_rateVariable is null)
        {
            throw new TypeError(
                "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` constructor argument, hence its learning rate is not settable. "
                + "If you need the learning rate to be settable, you should instantiate the optimizer with a float `learning_rate` argument.");
        }
        _rateVariable.assign(rate.Now());
    }
}
