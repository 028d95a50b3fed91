namespace Tensorflow.Sklearn;

/// <summary><c>sklearn.preprocessing</c>; <c>using static Tensorflow.Sklearn.preprocessing;</c> gives <c>StandardScaler()</c> without <c>new</c>.</summary>
public static class preprocessing
{
    /// <inheritdoc cref="Sklearn.StandardScaler(bool, bool)"/>
    public static StandardScaler StandardScaler(bool with_mean = true, bool with_std = true) => new(with_mean, with_std);

    /// <inheritdoc cref="Sklearn.MinMaxScaler(ValueTuple{double, double}?, bool)"/>
    public static MinMaxScaler MinMaxScaler((double, double)? feature_range = null, bool clip = false) => new(feature_range, clip);

    /// <summary>Numbers classes from 0 on.</summary>
    public static LabelEncoder LabelEncoder() => new();

    /// <inheritdoc cref="Sklearn.OneHotEncoder(string)"/>
    public static OneHotEncoder OneHotEncoder(string handle_unknown = "error") => new(handle_unknown);
}
