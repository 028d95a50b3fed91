namespace Tensorflow.Keras;

/// <summary>The same as <see cref="DTypePolicy"/>, under the name that earlier versions of Keras have for it.</summary>
/// <param name="name">The name of an element type, <c>"mixed_float16"</c> or <c>"mixed_bfloat16"</c>; the global policy's when left out.</param>
/// <exception cref="ValueError">There is no such policy.</exception>
[KerasExport("dtype_policies")]
public sealed class FloatDTypePolicy(string? name = null) : DTypePolicy(name);
