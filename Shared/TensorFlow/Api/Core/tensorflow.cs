namespace Tensorflow;

/// <summary>The functions of Python's <c>tensorflow</c> module, as <c>tf.…</c> after <c>using static Tensorflow.Binding;</c>.</summary>
public partial class tensorflow : MathApi
{
    internal tensorflow()
    {
    }

    /// <summary>32-bit floating point.</summary>
    public TF_DataType float32 => TF_DataType.TF_FLOAT;

    /// <summary>64-bit floating point.</summary>
    public TF_DataType float64 => TF_DataType.TF_DOUBLE;

    /// <summary>16-bit floating point.</summary>
    public TF_DataType float16 => TF_DataType.TF_HALF;

    /// <summary>16-bit floating point with the exponent of 32 bits.</summary>
    public TF_DataType bfloat16 => TF_DataType.TF_BFLOAT16;

    /// <summary>8-bit signed integer.</summary>
    public TF_DataType int8 => TF_DataType.TF_INT8;

    /// <summary>16-bit signed integer.</summary>
    public TF_DataType int16 => TF_DataType.TF_INT16;

    /// <summary>32-bit signed integer.</summary>
    public TF_DataType int32 => TF_DataType.TF_INT32;

    /// <summary>64-bit signed integer.</summary>
    public TF_DataType int64 => TF_DataType.TF_INT64;

    /// <summary>8-bit unsigned integer.</summary>
    public TF_DataType uint8 => TF_DataType.TF_UINT8;

    /// <summary>16-bit unsigned integer.</summary>
    public TF_DataType uint16 => TF_DataType.TF_UINT16;

    /// <summary>32-bit unsigned integer.</summary>
    public TF_DataType uint32 => TF_DataType.TF_UINT32;

    /// <summary>64-bit unsigned integer.</summary>
    public TF_DataType uint64 => TF_DataType.TF_UINT64;

    /// <summary>True or false.</summary>
    public TF_DataType @bool => TF_DataType.TF_BOOL;

    /// <summary>Mathematical functions.</summary>
    public MathApi math => this;

    /// <summary>Functions of neural networks.</summary>
    public NnApi nn { get; } = new();

    /// <summary>Linear algebra.</summary>
    public LinalgApi linalg { get; } = new();

    /// <summary>Integers bit by bit.</summary>
    public BitwiseApi bitwise { get; } = new();

    /// <summary>Random numbers.</summary>
    public RandomApi random { get; } = new();

    /// <summary>Images.</summary>
    public ImageApi image { get; } = new();

    /// <summary>Files.</summary>
    public IoApi io { get; } = new();

    /// <summary>Datasets.</summary>
    public DataApi data { get; } = new();

    /// <summary>What TensorBoard shows.</summary>
    public SummaryApi summary { get; } = new();

    /// <summary>Starts the streams of all operations that draw random numbers.</summary>
    public void set_random_seed(long seed) => random.set_seed(seed);

    /// <summary>Opens a tape that records what is computed until it is disposed.</summary>
    /// <param name="persistent">Whether gradients may be asked for more than once.</param>
    /// <param name="watch_accessed_variables">Whether trainable variables are watched unasked.</param>
    public GradientTape GradientTape(bool persistent = false, bool watch_accessed_variables = true) =>
        new(persistent, watch_accessed_variables);
}
