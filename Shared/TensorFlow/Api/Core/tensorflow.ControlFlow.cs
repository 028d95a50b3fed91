using TfNet.Engine;

namespace Tensorflow;

// Branches and loops. They run as C#'s own do: at once.
public partial class tensorflow
{
    /// <summary>What one of two functions gives.</summary>
    /// <param name="pred">Which: one truth value.</param>
    /// <param name="true_fn">Called when it is true.</param>
    /// <param name="false_fn">Called when it is false.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidOperationException">The truth value is known only when the step that is being compiled runs.</exception>
    /// <exception cref="ValueError">There is not exactly one truth value.</exception>
    public Tensor cond(Tensor pred, Func<Tensor> true_fn, Func<Tensor> false_fn, string? name = null) => cond<Tensor>(pred, true_fn, false_fn);

    /// <summary>What one of two functions gives.</summary>
    /// <inheritdoc cref="cond(Tensor, Func{Tensor}, Func{Tensor}, string)"/>
    public T cond<T>(Tensor pred, Func<T> true_fn, Func<T> false_fn, string? name = null) => Decide(nameof(cond), pred) ? true_fn() : false_fn();

    /// <summary>Calls a function on a value, again and again, while another says so.</summary>
    /// <param name="cond">Whether to go on.</param>
    /// <param name="body">Makes the next value of one.</param>
    /// <param name="loop_vars">The first value.</param>
    /// <param name="maximum_iterations">How often at most; any number when <see langword="null"/>.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <returns>The last value.</returns>
    /// <exception cref="InvalidOperationException">What the condition says is known only when the step that is being compiled runs.</exception>
    public Tensor while_loop(Func<Tensor, Tensor> cond, Func<Tensor, Tensor> body, Tensor loop_vars, int? maximum_iterations = null, string? name = null) =>
        Loop(cond, body, loop_vars, maximum_iterations);

    /// <summary>Calls a function on values, again and again, while another says so.</summary>
    /// <inheritdoc cref="while_loop(Func{Tensor, Tensor}, Func{Tensor, Tensor}, Tensor, int?, string)"/>
    public Tensor[] while_loop(Func<Tensor[], Tensor> cond, Func<Tensor[], Tensor[]> body, Tensor[] loop_vars, int? maximum_iterations = null, string? name = null) =>
        Loop(cond, body, loop_vars, maximum_iterations);

    /// <summary>Calls a function on two values, again and again, while another says so.</summary>
    /// <inheritdoc cref="while_loop(Func{Tensor, Tensor}, Func{Tensor, Tensor}, Tensor, int?, string)"/>
    public (Tensor, Tensor) while_loop(
        Func<Tensor, Tensor, Tensor> cond, Func<Tensor, Tensor, (Tensor, Tensor)> body, (Tensor, Tensor) loop_vars, int? maximum_iterations = null, string? name = null) =>
        Loop(v => cond(v.Item1, v.Item2), v => body(v.Item1, v.Item2), loop_vars, maximum_iterations);

    /// <summary>Calls a function on three values, again and again, while another says so.</summary>
    /// <inheritdoc cref="while_loop(Func{Tensor, Tensor}, Func{Tensor, Tensor}, Tensor, int?, string)"/>
    public (Tensor, Tensor, Tensor) while_loop(
        Func<Tensor, Tensor, Tensor, Tensor> cond, Func<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> body, (Tensor, Tensor, Tensor) loop_vars,
        int? maximum_iterations = null, string? name = null) =>
        Loop(v => cond(v.Item1, v.Item2, v.Item3), v => body(v.Item1, v.Item2, v.Item3), loop_vars, maximum_iterations);

    private static T Loop<T>(Func<T, Tensor> condition, Func<T, T> body, T value, int? limit)
    {
        for (var i = 0; (limit is null || i < limit) && Decide(nameof(while_loop), condition(value)); i++)
            value = body(value);
        return value;
    }

    private static bool Decide(string function, Tensor truth)
    {
        if (truth.Value is Symbol symbol && ConstantValue.Of(symbol) is null)
        {
            throw new InvalidOperationException(
                $"tf.{function} decides by a value that is known only when the compiled step runs, and a compiled step has no branches. Choose elements with tf.where, or run eagerly (run_eagerly: true).");
        }
        return truth ? true : false;
    }
}
