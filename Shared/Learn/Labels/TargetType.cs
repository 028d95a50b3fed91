using Tensorflow.NumPy;

namespace Tensorflow.Sklearn;

/// <summary>What targets say of a task, in scikit-learn's words.</summary>
internal static class TargetType
{
    public const string Binary = "binary";
    public const string Multiclass = "multiclass";

    /// <summary>binary, multiclass, continuous, or one of the kinds of several outputs.</summary>
    public static string Of(NDArray array)
    {
        if (array.ndim is 0 or > 2)
            return "unknown";
        var several = array.ndim == 2 && array.shape[1] > 1;
        if (array.dtype == TF_DataType.TF_STRING)
            return several ? "multiclass-multioutput" : Count(array.ToArray<string>());
        var numbers = array.ToArray<double>();
        if (array.dtype.Type.IsFloating() && Array.Exists(numbers, static n => n != Math.Floor(n)))
            return several ? "continuous-multioutput" : "continuous";
        if (!several)
            return Count(numbers);
        return numbers.Distinct().Count() <= 2 && Array.TrueForAll(numbers, static n => n is 0 or 1) ? "multilabel-indicator" : "multiclass-multioutput";
    }

    private static string Count<T>(T[] labels) => labels.Distinct().Take(3).Count() > 2 ? Multiclass : Binary;
}
