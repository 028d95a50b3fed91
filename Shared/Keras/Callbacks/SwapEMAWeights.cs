namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// Evaluates and predicts with the optimizer's moving averages of the weights, and trains with the weights themselves. The optimizer must have been made with
/// <c>use_ema: true</c>. Source: keras.callbacks.SwapEMAWeights.
/// </summary>
/// <param name="swap_on_epoch">Whether the averages are in the model from the end of an epoch to the start of the next, so that other callbacks see them.</param>
[KerasExport("callbacks")]
public class SwapEMAWeights(bool swap_on_epoch = false) : Callback
{
    private bool _averaged;

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs)
    {
        if (swap_on_epoch && _averaged)
            Swap(false);
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        if (!swap_on_epoch || _averaged)
            return;
        Swap(true);
        if (epoch == @params.Epochs - 1)
        {
            foreach (var (variable, average) in Pairs())
                average.assign(variable);
        }
    }

    /// <inheritdoc/>
    public override void on_test_begin(Logs logs)
    {
        if (!_averaged)
            Swap(true);
    }

    /// <inheritdoc/>
    public override void on_test_end(Logs logs)
    {
        if (_averaged)
            Swap(false);
    }

    /// <inheritdoc/>
    public override void on_predict_begin(Logs logs)
    {
        if (!_averaged)
            Swap(true);
    }

    /// <inheritdoc/>
    public override void on_predict_end(Logs logs)
    {
        if (_averaged)
            Swap(false);
    }

    /// <summary>By sums and differences as Keras swaps, whose rounding shows.</summary>
    private void Swap(bool averaged)
    {
        foreach (var (variable, average) in Pairs())
        {
            variable.assign_add(average);
            average.assign(variable - average);
            variable.assign(variable - average);
        }
        _averaged = averaged;
    }

    private IEnumerable<(ResourceVariable Variable, ResourceVariable Average)> Pairs()
    {
        var optimizer = Target.optimizer;
        return optimizer is { use_ema: true }
            ? Target.TrainableVariables.Zip(optimizer.Averages)
            : throw new ValueError("SwapEMAWeights must be used when `use_ema=True` is set on the optimizer. Received: use_ema=False");
    }
}
