using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>
/// A learning rate: a number, a schedule or a function. Numbers and schedules convert to it. Read from an optimizer it stands for that optimizer's rate:
/// it computes as a tensor does, converts to a number, and can be assigned to.
/// </summary>
public sealed class LearningRateArg : IFormattable
{
    private readonly Optimizer? _owner;

    private LearningRateArg(Tensor? value, LearningRateSchedule? schedule, Func<Tensor>? function, Optimizer? owner)
    {
        Value = value;
        Schedule = schedule;
        Function = function;
        _owner = owner;
    }

    /// <summary>The schedule, if it is one.</summary>
    public LearningRateSchedule? Schedule { get; }

    internal Tensor? Value { get; }

    internal Func<Tensor>? Function { get; }

    /// <summary>A number.</summary>
    public static implicit operator LearningRateArg(float value) => new((Tensor)value, null, null, null);

    /// <summary>A number.</summary>
    public static implicit operator LearningRateArg(double value) => new((Tensor)(float)value, null, null, null);

    /// <summary>A tensor of one number.</summary>
    public static implicit operator LearningRateArg(Tensor value) => new(value, null, null, null);

    /// <summary>A rate that depends on the step.</summary>
    public static implicit operator LearningRateArg(LearningRateSchedule schedule) => new(null, schedule, null, null);

    /// <summary>A rate that a function returns, once for each time the training step is compiled or, eagerly, run.</summary>
    public static implicit operator LearningRateArg(Func<Tensor> function) => new(null, null, function, null);

    /// <summary>A rate that a function returns, once for each time the training step is compiled or, eagerly, run.</summary>
    public static implicit operator LearningRateArg(Func<float> function) => new(null, null, () => function(), null);

    /// <summary>The rate now.</summary>
    public static implicit operator Tensor(LearningRateArg rate) => rate.Now();

    /// <summary>The rate now.</summary>
    public static explicit operator float(LearningRateArg rate) => (float)rate.Now();

    /// <summary>The rate now, a float32 widened as Python widens it.</summary>
    public static explicit operator double(LearningRateArg rate) => (float)rate.Now();

    /// <summary>The rate now, times a factor.</summary>
    public static Tensor operator *(LearningRateArg rate, double factor) => rate.Now() * factor;

    /// <summary>The rate now, times a factor.</summary>
    public static Tensor operator *(double factor, LearningRateArg rate) => rate.Now() * factor;

    /// <summary>The rate now, over a divisor.</summary>
    public static Tensor operator /(LearningRateArg rate, double divisor) => rate.Now() / divisor;

    /// <summary>Changes the rate of the optimizer that this was read from.</summary>
    /// <exception cref="TypeError">The optimizer has a schedule.</exception>
    /// <exception cref="ValueError">This was not read from an optimizer.</exception>
    public void assign(Tensor value)
    {
        if (_owner is null)
            throw new ValueError("Only a learning rate that was read from an optimizer can be assigned to: optimizer.learning_rate.assign(0.01).");
        _owner.learning_rate = value;
    }

    /// <summary>The rate now.</summary>
    public float numpy() => (float)Now();

    /// <summary>The rate as Python prints an <c>np.float32</c>; of a schedule, what it is.</summary>
    public override string ToString() => Schedule is { } schedule ? schedule.ToString()! : PythonNumber.Repr(numpy());

    /// <summary>The rate by a format of .NET's or Python's, with a point in every culture.</summary>
    /// <exception cref="ValueError">It is a schedule that does not know its step.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        string.IsNullOrEmpty(format) ? ToString() : ScalarFormat.Apply(numpy(), format, formatProvider);

    internal static LearningRateArg Of(Optimizer owner) => new(null, null, null, owner);

    internal Tensor Now() => _owner?.CurrentLearningRate() ?? Value ?? Function?.Invoke()
        ?? throw new ValueError("A schedule has no rate by itself: it depends on the step. Call the schedule with a step, or read the optimizer's learning_rate.");
}
