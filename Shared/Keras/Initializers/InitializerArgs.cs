namespace Tensorflow;

/// <summary>What an initializer is asked for.</summary>
/// <param name="shape">The sizes.</param>
/// <param name="dtype">The element type; the initializer's own choice when left out.</param>
/// <param name="verify_shape">Kept for programs written for TensorFlow.NET: shapes are always verified.</param>
/// <param name="name">A name for messages.</param>
public sealed class InitializerArgs(Shape shape, TF_DataType dtype = TF_DataType.DtInvalid, bool verify_shape = false, string? name = null)
{
    /// <summary>A name for messages.</summary>
    public string? Name { get; } = name;

    /// <summary>The sizes.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>The element type.</summary>
    public TF_DataType DType { get; set; } = dtype;

    /// <summary>Kept for programs written for TensorFlow.NET: shapes are always verified.</summary>
    public bool VerifyShape { get; } = verify_shape;
}
