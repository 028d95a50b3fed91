using System.Diagnostics.CodeAnalysis;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>
/// In which element type a layer computes, and in which it keeps its weights: the same one for <c>"float32"</c> and other names of types; for <c>"mixed_float16"</c> and <c>"mixed_bfloat16"</c> it
/// computes in 16 bits and keeps weights in float32. Names, element types and configs convert to it: <c>Dense(64, dtype: "mixed_float16")</c>.
/// Source: https://keras.io/api/mixed_precision/policy/.
/// </summary>
[KerasExport("dtype_policies")]
[KerasExport("mixed_precision")]
[KerasExport("mixed_precision", Name = "Policy")]
public class DTypePolicy : IEquatable<DTypePolicy>, IRepr
{
    private readonly string _name;

    /// <summary>A policy by its name.</summary>
    /// <param name="name">The name of an element type, <c>"mixed_float16"</c> or <c>"mixed_bfloat16"</c>; the global policy's when left out.</param>
    /// <exception cref="ValueError">There is no such policy.</exception>
    public DTypePolicy(string? name = null)
    {
        _name = name ?? GlobalPolicy.Current.name;
        (ComputeType, VariableType) = Parse(_name);
    }

    private DTypePolicy(TF_DataType type) => (_name, ComputeType, VariableType) = (type.Name(), type, type);

    /// <summary>The name.</summary>
    public virtual string name => _name;

    /// <summary>The element type that layers compute in, and usually that of their outputs.</summary>
    public DType compute_dtype => np.dtype(ComputeType);

    /// <summary>The element type of the layers' weights.</summary>
    public DType variable_dtype => np.dtype(VariableType);

    /// <summary>How weights are quantized: not at all.</summary>
    public string? quantization_mode => null;

    /// <summary>The element type that layers compute in.</summary>
    internal virtual TF_DataType ComputeType { get; }

    /// <summary>The element type of the layers' weights.</summary>
    internal virtual TF_DataType VariableType { get; }

    /// <summary>The policy that computes and keeps weights in this element type.</summary>
    internal static DTypePolicy Of(TF_DataType type) => new(type);

    /// <summary>The policy of this name; the caller's default when <see langword="null"/>.</summary>
    /// <exception cref="ValueError">There is no such policy.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator DTypePolicy?(string? name) => name is null ? null : new(name);

    /// <summary>The policy that computes and keeps weights in this element type; the caller's default when <see langword="null"/>.</summary>
    public static implicit operator DTypePolicy?(TF_DataType? type) => type is { } given and not TF_DataType.DtInvalid ? new(given) : null;

    /// <summary>The policy that computes and keeps weights in this element type.</summary>
    public static implicit operator DTypePolicy(DType type) => new(type.Type);

    /// <summary>The policy that computes and keeps weights in this element type; the caller's default when none is given.</summary>
    public static implicit operator DTypePolicy?(DTypeArg? type) => type is { IsGiven: true } given ? new(given.Type) : null;

    /// <summary>The policy that computes and keeps weights in the element type that .NET's type is stored as.</summary>
    /// <exception cref="TypeError">No element type corresponds to it.</exception>
    public static implicit operator DTypePolicy?(Type? type) => (DTypeArg)type;

    /// <summary>The policy that <see cref="get_config"/> describes, as <c>dtype_policies.serialize</c> writes it.</summary>
    /// <exception cref="ValueError">It describes none.</exception>
    public static implicit operator DTypePolicy?(Dictionary<string, object?>? config) => config is null ? null : DTypePolicyRegistry.All.Deserialize(config);

    /// <summary>Whether both are the same policy.</summary>
    public static bool operator ==(DTypePolicy? left, DTypePolicy? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the policies differ.</summary>
    public static bool operator !=(DTypePolicy? left, DTypePolicy? right) => !(left == right);

    /// <summary>The arguments that make an equal policy.</summary>
    public virtual Dictionary<string, object?> get_config() => new() { ["name"] = name };

    /// <inheritdoc/>
    public virtual bool Equals([NotNullWhen(true)] DTypePolicy? other) => other is not (null or DTypePolicyMap) && name == other.name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DTypePolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => name.GetHashCode(StringComparison.Ordinal);

    /// <summary>As Python shows it: <c>&lt;DTypePolicy "mixed_float16"&gt;</c>.</summary>
    public override string ToString() => $"<DTypePolicy \"{name}\">";

    /// <inheritdoc cref="ToString"/>
    public string __repr__() => ToString();

    private static (TF_DataType Compute, TF_DataType Variable) Parse(string name)
    {
        switch (name)
        {
            case "mixed_float16": return (TF_DataType.TF_HALF, TF_DataType.TF_FLOAT);
            case "mixed_bfloat16": return (TF_DataType.TF_BFLOAT16, TF_DataType.TF_FLOAT);
            case "int": return (TF_DataType.TF_INT64, TF_DataType.TF_INT64);
            case "string": return (TF_DataType.TF_STRING, TF_DataType.TF_STRING);
        }
        foreach (var type in Enum.GetValues<TF_DataType>())
        {
            if (type is not (TF_DataType.DtInvalid or TF_DataType.TF_STRING) && type.Name() == name)
                return (type, type);
        }
        throw new ValueError(
            $"Cannot convert '{name}' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.");
    }
}
