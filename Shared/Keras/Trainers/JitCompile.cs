namespace Tensorflow.Keras;

/// <summary>
/// The <c>jit_compile</c> of <c>compile</c>: <see langword="true"/>, <see langword="false"/> or <c>"auto"</c>. It has no effect: steps are always compiled unless <c>run_eagerly</c> says otherwise.
/// </summary>
public readonly record struct JitCompile
{
    private JitCompile(bool? value) => Value = value;

    /// <summary>What was asked for; <see langword="null"/> leaves it open.</summary>
    public bool? Value { get; }

    /// <summary>Yes or no.</summary>
    public static implicit operator JitCompile(bool value) => new(value);

    /// <summary>Only <c>"auto"</c>.</summary>
    /// <exception cref="ValueError">It is another text.</exception>
    public static implicit operator JitCompile(string text) => text == "auto"
        ? new JitCompile(null)
        : throw new ValueError($"`jit_compile` must be True, False or 'auto'. Received: jit_compile='{text}'");
}
