using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Sets the learning rate before each epoch. Source: keras.callbacks.LearningRateScheduler.</summary>
[KerasExport("callbacks")]
public class LearningRateScheduler : Callback
{
    private readonly Func<int, double, (double Rate, string Text)> _schedule;

    /// <summary>A callback with this schedule.</summary>
    /// <param name="schedule">The rate, from the epoch (counted from 0) and the rate so far.</param>
    /// <param name="verbose">1 to say what the rate is.</param>
    [OverloadResolutionPriority(1)]
    public LearningRateScheduler(Func<int, double, double> schedule, int verbose = 0) : this(verbose, (epoch, rate) => Written(schedule(epoch, rate)))
    {
    }

    /// <inheritdoc cref="LearningRateScheduler(Func{int, double, double}, int)"/>
    [OverloadResolutionPriority(2)]
    public LearningRateScheduler(Func<int, float, float> schedule, int verbose = 0) : this(verbose, (epoch, rate) => Written(schedule(epoch, (float)rate)))
    {
    }

    /// <inheritdoc cref="LearningRateScheduler(Func{int, double, double}, int)"/>
    public LearningRateScheduler(Func<int, double, Tensor> schedule, int verbose = 0) : this(verbose, (epoch, rate) => Written((float)schedule(epoch, rate)))
    {
    }

    /// <summary>A callback with this schedule.</summary>
    /// <param name="schedule">The rate, from the epoch (counted from 0).</param>
    /// <param name="verbose">1 to say what the rate is.</param>
    [OverloadResolutionPriority(1)]
    public LearningRateScheduler(Func<int, double> schedule, int verbose = 0) : this(verbose, (epoch, _) => Written(schedule(epoch)))
    {
    }

    /// <inheritdoc cref="LearningRateScheduler(Func{int, double}, int)"/>
    [OverloadResolutionPriority(2)]
    public LearningRateScheduler(Func<int, float> schedule, int verbose = 0) : this(verbose, (epoch, _) => Written(schedule(epoch)))
    {
    }

    private LearningRateScheduler(int verbose, Func<int, double, (double Rate, string Text)> schedule)
    {
        this.verbose = verbose;
        _schedule = schedule;
    }

    /// <summary>1 to say what the rate is.</summary>
    public int verbose { get; }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs)
    {
        var optimizer = Target.optimizer!;
        var (rate, text) = _schedule(epoch, (double)optimizer.learning_rate);
        optimizer.learning_rate = rate;
        if (verbose > 0)
            StandardOutput.Writer.WriteLine($"\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {text}.");
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs) => logs["learning_rate"] = Target.optimizer!.learning_rate.numpy();

    private static (double Rate, string Text) Written(double rate) => (rate, PythonNumber.Repr(rate));

    /// <summary>A float32 is printed with the digits that tell it from other float32 numbers.</summary>
    private static (double Rate, string Text) Written(float rate) => (rate, PythonNumber.Repr(PythonNumber.Exact(rate)));
}
