using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>The size of a part: a share such as <c>0.2</c> or a number of samples such as <c>100</c>.</summary>
public readonly struct SplitSize
{
    private readonly double _value;
    private readonly bool _isShare;

    private SplitSize(double value, bool isShare) => (_value, _isShare) = (value, isShare);

    /// <summary>A share between 0 and 1.</summary>
    public static implicit operator SplitSize(double share) => new(share, isShare: true);

    /// <summary>A share between 0 and 1, taken as it is written: <c>0.2f</c> is 0.2.</summary>
    public static implicit operator SplitSize(float share) =>
        new(PythonNumber.Exact(share), isShare: true);

    /// <summary>A number of samples.</summary>
    public static implicit operator SplitSize(int count) => new(count, isShare: false);

    /// <inheritdoc/>
    public override string ToString() => _isShare ? PythonNumber.Repr(_value) : _value.ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>How many samples go where.</summary>
    /// <param name="samples">How many there are.</param>
    /// <param name="test">The size of the test part.</param>
    /// <param name="train">The size of the training part.</param>
    /// <exception cref="ValueError">The sizes do not fit the number of samples.</exception>
    internal static (int Train, int Test) Divide(int samples, SplitSize? test, SplitSize? train)
    {
        if (test is null && train is null)
            test = 0.25;
        test?.Check("test_size", samples);
        train?.Check("train_size", samples);
        if (test is { _isShare: true } a && train is { _isShare: true } b && a._value + b._value > 1)
            throw new ValueError($"The sum of test_size and train_size = {PythonNumber.Repr(a._value + b._value)}, should be in the (0, 1) range. Reduce test_size and/or train_size.");
        var testCount = test is { } t ? t._isShare ? (int)Math.Ceiling(t._value * samples) : (int)t._value : 0;
        var trainCount = train is { } r ? r._isShare ? (int)Math.Floor(r._value * samples) : (int)r._value : samples - testCount;
        if (test is null)
            testCount = samples - trainCount;
        if (trainCount + testCount > samples)
            throw new ValueError($"The sum of train_size and test_size = {trainCount + testCount}, should be smaller than the number of samples {samples}. Reduce test_size and/or train_size.");
        if (trainCount == 0)
            throw new ValueError($"With n_samples={samples}, test_size={Name(test)} and train_size={Name(train)}, the resulting train set will be empty. Adjust any of the aforementioned parameters.");
        return (trainCount, testCount);
    }

    private static string Name(SplitSize? size) => size?.ToString() ?? "None";

    private void Check(string name, int samples)
    {
        if (_isShare ? _value is not (> 0 and < 1) : _value < 1)
            throw new ValueError($"The '{name}' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in the range [1, inf) or None. Got {this} instead.");
        if (!_isShare && _value >= samples)
            throw new ValueError($"{name}={this} should be either positive and smaller than the number of samples {samples} or a float in the (0, 1) range");
    }
}
