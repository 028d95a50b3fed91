namespace TfNet.Engine;

/// <summary>Gradients of operations that are one kernel but can also be said in simpler operations.</summary>
internal static class Differentiation
{
    /// <summary>The gradients of an operation's inputs, followed through a composition that computes the same outputs.</summary>
    public static Value?[] Through(Backward b, Func<Value[], Value[]> composition)
    {
        // Values of their own, so that the tape tells an input that is given twice apart.
        var inputs = Array.ConvertAll(b.Inputs, Ops.Identity);
        using var tape = new Tape(watchVariables: false);
        for (var i = 0; i < inputs.Length; i++)
        {
            if (b.Needs(i))
                tape.Watch(inputs[i]);
        }
        var outputs = composition(inputs);
        tape.Stop();
        int[] arrived = [.. Enumerable.Range(0, outputs.Length).Where(b.HasGradient)];
        return tape.Gradient(
            Array.ConvertAll(arrived, i => outputs[i]), inputs, Array.ConvertAll(arrived, i => (Value?)b.OutputGradient(i)));
    }
}
