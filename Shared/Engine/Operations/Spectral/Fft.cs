using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The discrete Fourier transform along the last axis, of any length: inputs are the real and the imaginary parts (…, N), and so are the outputs. Neither direction is divided by N.
/// </summary>
/// <param name="Inverse">Whether waves turn in the other direction: y[k] = Σ x[j] e^(2πi jk / N) and not e^(-2πi jk / N).</param>
public sealed record Fft(bool Inverse) : Operation
{
    /// <inheritdoc/>
    public override string Type => Inverse ? "IFFT" : "FFT";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0] != inputs[1] || !inputs[0].DType.IsFloating())
            throw new TypeError($"{Type} needs real and imaginary parts of one shape and one type of fractions. Received: {inputs[0]} and {inputs[1]}.");
        if (inputs[0].Shape.ndim == 0)
            throw new InvalidArgumentError($"Input must have rank of at least 1 but got: {inputs[0].Shape}. {Type} goes along the last axis.");
        return [inputs[0], inputs[0]];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => Ops.EmitAll(new Fft(!Inverse), b.OutputGradient(0), b.OutputGradient(1));
}

public static partial class Ops
{
    /// <summary>The discrete Fourier transform along the last axis, not divided by anything.</summary>
    /// <param name="real">The real parts, (…, N).</param>
    /// <param name="imaginary">The imaginary parts, (…, N).</param>
    /// <param name="inverse">Whether waves turn in the other direction.</param>
    public static (Value Real, Value Imaginary) Fft(Value real, Value imaginary, bool inverse = false)
    {
        var outputs = EmitAll(new Fft(inverse), real, imaginary);
        return (outputs[0], outputs[1]);
    }
}
