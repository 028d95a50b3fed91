using TfNet.Engine;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>How often each number from 0 occurs, or the sum of the weights of its elements.</summary>
    /// <param name="x">Integers that are not negative, in one dimension.</param>
    /// <param name="weights">A weight for each element.</param>
    /// <param name="minlength">The least length of the result.</param>
    /// <exception cref="ValueError">A number is negative, or there is more than one dimension.</exception>
    /// <exception cref="TypeError">The elements are not integers.</exception>
    public static NDArray bincount(NDArray x, NDArray? weights = null, int minlength = 0)
    {
        if (x.ndim != 1)
            throw new ValueError(x.ndim == 0 ? "object of too small depth for desired array" : "object too deep for desired array");
        if (!x.dtype.Type.IsInteger() && x.dtype != TF_DataType.TF_BOOL && x.size > 0)
            throw new TypeError("Cannot cast array data from dtype('" + x.dtype.Type.Name() + "') to dtype('int64') according to the rule 'safe'");
        if (minlength < 0)
            throw new ValueError("'minlength' must not be negative");
        var numbers = x.ToArray<long>();
        if (Array.Exists(numbers, static n => n < 0))
            throw new ValueError("'list' argument must have no negative elements");
        var length = Math.Max(minlength, numbers.Length > 0 ? Layout.Length(Math.Min(numbers.Max(), long.MaxValue - 1) + 1) : 0);
        if (weights is not null)
        {
            if (weights.size != x.size)
                throw new ValueError("The weights and list don't have the same length.");
            var sums = HostArray.Allocate<double>(length);
            var each = weights.ToArray<double>();
            for (var i = 0; i < numbers.Length; i++)
                sums[numbers[i]] += each[i];
            return new NDArray((Array)sums);
        }
        var counts = HostArray.Allocate<long>(length);
        foreach (var number in numbers)
            counts[number]++;
        return new NDArray(counts);
    }

    /// <summary>How many elements fall between edges, and the edges; the last interval has both its ends.</summary>
    /// <param name="a">The array; it is flattened.</param>
    /// <param name="bins">The number of intervals of equal width (10 when not given), or their edges.</param>
    /// <param name="range">The ends of the first and last interval; those of the data when not given.</param>
    /// <param name="density">Whether the result is scaled so that its integral is 1.</param>
    /// <param name="weights">A weight for each element.</param>
    /// <exception cref="ValueError">There are no intervals, edges fall, or the range is not finite.</exception>
    public static (NDArray hist, NDArray bin_edges) histogram(NDArray a, NDArray? bins = null, (double, double)? range = null, bool density = false, NDArray? weights = null)
    {
        var numbers = a.ToArray<double>();
        var edges = histogram_bin_edges(a, bins, range);
        var limits = edges.ToArray<double>();
        var sums = new double[limits.Length - 1];
        var each = weights?.ToArray<double>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var x = numbers[i];
            if (!(x >= limits[0] && x <= limits[^1]))
                continue;
            var bin = Math.Min(Place(limits, x, behind: true) - 1, sums.Length - 1);
            sums[bin] += each is null ? 1 : each[i];
        }
        NDArray hist = new((Array)sums);
        if (density)
            return (hist / diff(edges.astype(TF_DataType.TF_DOUBLE)) / sum(hist), edges);
        return (weights is { dtype: var t } && t.Type.IsFloating() ? hist : hist.astype(TF_DataType.TF_INT64), edges);
    }

    /// <summary>The edges that <c>histogram</c> uses.</summary>
    /// <exception cref="ValueError">There are no intervals, edges fall, or the range is not finite.</exception>
    public static NDArray histogram_bin_edges(NDArray a, NDArray? bins = null, (double, double)? range = null)
    {
        bins ??= 10;
        if (bins.ndim == 1)
        {
            if (any(less(bins["1:"], bins[":-1"])))
                throw new ValueError("`bins` must increase monotonically, when an array");
            return bins.Strong();
        }
        if (bins.ndim != 0)
            throw new ValueError("`bins` must be 1d, when an array");
        int count = bins;
        if (count < 1)
            throw new ValueError("`bins` must be positive, when an integer");
        var (first, last) = range ?? (a.size == 0 ? (0.0, 1.0) : ((double)min(a), (double)max(a)));
        if (first > last)
            throw new ValueError("max must be larger than min in range parameter.");
        if (!double.IsFinite(first) || !double.IsFinite(last))
            throw new ValueError($"{(range is null ? "autodetected" : "supplied")} range of [{PythonNumber.Repr(first)}, {PythonNumber.Repr(last)}] is not finite");
        if (first == last)
            (first, last) = (first - 0.5, last + 0.5);
        return linspace(first, last, count + 1, dtype: a.dtype == TF_DataType.TF_FLOAT ? TF_DataType.TF_FLOAT : TF_DataType.TF_DOUBLE);
    }

    /// <summary>The value in the middle of the sorted elements; NaN when there is one.</summary>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray median(NDArray a, Axis? axis = null, bool keepdims = false)
    {
        var type = a.dtype.Type.IsFloating() ? a.dtype.Type : TF_DataType.TF_DOUBLE;
        return Quantile(a.astype(type, copy: false), new NDArray(0.5), axis, "linear", keepdims, midpoint: true);
    }

    /// <summary>The value below which a part of the sorted elements lies, in percent.</summary>
    /// <param name="a">The array.</param>
    /// <param name="q">One or several percentages.</param>
    /// <param name="axis">The axes; all of them when not given.</param>
    /// <param name="method">Between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>; or one of Hyndman and Fan's: <c>weibull</c>, <c>hazen</c>, <c>median_unbiased</c>, <c>normal_unbiased</c>, <c>interpolated_inverted_cdf</c>.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">A percentage is not between 0 and 100, or the method is unknown.</exception>
    public static NDArray percentile(NDArray a, NDArray q, Axis? axis = null, string method = "linear", bool keepdims = false)
    {
        if (!all(logical_and(greater_equal(q, 0), less_equal(q, 100))))
            throw new ValueError("Percentiles must be in the range [0, 100]");
        // NumPy divides by a hundred of the array's own type.
        return Quantile(a, q / (a.dtype.Type.IsFloating() ? array(100).astype(a.dtype) : 100), axis, method, keepdims, strong: !q.IsWeak);
    }

    /// <summary>The value below which a part of the sorted elements lies.</summary>
    /// <param name="a">The array.</param>
    /// <param name="q">One or several parts from 0 to 1.</param>
    /// <param name="axis">The axes; all of them when not given.</param>
    /// <param name="method">Between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>; or one of Hyndman and Fan's: <c>weibull</c>, <c>hazen</c>, <c>median_unbiased</c>, <c>normal_unbiased</c>, <c>interpolated_inverted_cdf</c>.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">A part is not between 0 and 1, or the method is unknown.</exception>
    public static NDArray quantile(NDArray a, NDArray q, Axis? axis = null, string method = "linear", bool keepdims = false)
    {
        if (!all(logical_and(greater_equal(q, 0), less_equal(q, 1))))
            throw new ValueError("Quantiles must be in the range [0, 1]");
        return Quantile(a, q, axis, method, keepdims, strong: !q.IsWeak);
    }

    /// <summary>The covariance of variables, one a row.</summary>
    /// <param name="m">The observations: a column each.</param>
    /// <param name="rowvar">Whether rows are variables; else columns are.</param>
    /// <param name="ddof">What is taken from the number of observations in the divisor.</param>
    public static NDArray cov(NDArray m, bool rowvar = true, int ddof = 1)
    {
        var x = atleast_2d(m.astype(TF_DataType.TF_DOUBLE, copy: false));
        if (!rowvar && m.ndim > 1)
            x = x.T;
        var centered = x - mean(x, 1, keepdims: true);
        return squeeze(dot(centered, centered.T) / (double)Math.Max(0, x.Dims[1] - ddof));
    }

    /// <summary>The correlation of variables, one a row.</summary>
    public static NDArray corrcoef(NDArray x, NDArray? y = null, bool rowvar = true)
    {
        if (y is not null)
            x = vstack((x, y));
        var c = cov(x, rowvar);
        if (c.ndim == 0)
            return c / c;
        var deviation = sqrt(diag(c));
        return clip(c / expand_dims(deviation, 1) / expand_dims(deviation, 0), -1, 1);
    }

    /// <summary>Values between known points, on straight lines.</summary>
    /// <exception cref="ValueError">There are no points, or the numbers of coordinates differ.</exception>
    public static NDArray interp(NDArray x, NDArray xp, NDArray fp, double? left = null, double? right = null)
    {
        var (from, to) = (xp.ToArray<double>(), fp.ToArray<double>());
        if (from.Length == 0)
            throw new ValueError("array of sample points is empty");
        if (from.Length != to.Length)
            throw new ValueError("fp and xp are not of the same length.");
        var values = Array.ConvertAll(x.ToArray<double>(), v =>
        {
            var i = Place(from, v, behind: true) - 1;
            if (double.IsNaN(v))
                return v;
            if (i < 0)
                return left ?? to[0];
            if (i >= from.Length - 1)
                return v > from[^1] ? right ?? to[^1] : to[^1];
            return (to[i + 1] - to[i]) / (from[i + 1] - from[i]) * (v - from[i]) + to[i];
        });
        var result = new NDArray((Array)values, x.shape);
        return x.ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>The discrete convolution of two sequences: all of it (<c>full</c>), as long as the longer (<c>same</c>), or where both overlap wholly (<c>valid</c>).</summary>
    /// <exception cref="ValueError">A sequence is empty, or the mode is unknown.</exception>
    public static NDArray convolve(NDArray a, NDArray v, string mode = "full")
    {
        (a, v) = (a.ravel(), v.ravel());
        if (a.size == 0 || v.size == 0)
            throw new ValueError(a.size == 0 ? "a cannot be empty" : "v cannot be empty");
        if (v.size > a.size)
            (a, v) = (v, a);
        var full = zeros(new Shape(a.size + v.size - 1), Promotion.Of(a, v));
        for (var i = 0; i < v.size; i++)
            full[new Slice(i, i + a.size)] += a * v[i];
        return mode switch
        {
            "full" => full,
            "same" => full[new Slice((v.size - 1) / 2, (v.size - 1) / 2 + a.size)],
            "valid" => full[new Slice(v.size - 1, a.size)],
            _ => throw new ValueError($"mode must be one of 'valid', 'same', or 'full' (got '{mode}')"),
        };
    }

    /// <summary>A polynomial's values; the highest power's coefficient comes first.</summary>
    public static NDArray polyval(NDArray p, NDArray x)
    {
        var result = zeros_like(x, Promotion.Of(p, x));
        foreach (var coefficient in p)
            result = result * x + coefficient;
        return result;
    }

    /// <summary>The polynomial of a degree that fits points best by least squares; the highest power's coefficient comes first.</summary>
    public static NDArray polyfit(NDArray x, NDArray y, int deg)
    {
        x = x.astype(TF_DataType.TF_DOUBLE, copy: false);
        var powers = stack([.. Enumerable.Range(0, deg + 1).Select(i => power(x, (double)(deg - i)))], 1);
        var scale = sqrt(sum(powers * powers, 0));
        return linalg.lstsq(powers / scale, y.astype(TF_DataType.TF_DOUBLE, copy: false)).x / scale;
    }

    private static NDArray Quantile(NDArray a, NDArray q, Axis? axis, string method, bool keepdims, bool midpoint = false, bool strong = false)
    {
        var exact = method is "lower" or "higher" or "nearest";
        var type = exact || a.dtype.Type.IsFloating() ? a.dtype.Type : TF_DataType.TF_DOUBLE;
        var axes = axis?.Resolve(a.ndim) ?? [.. Enumerable.Range(0, a.ndim)];
        int[] kept = [.. Enumerable.Range(0, a.ndim).Except(axes)];
        var count = Layout.Count(Array.ConvertAll(axes, i => a.Dims[i]));
        var dims = Array.ConvertAll(kept, i => a.Dims[i]);
        var rows = sort(a.transpose([.. kept, .. axes]).reshape(new Shape((int[])[.. dims, count])), -1).astype(type, copy: false);
        if (count == 0)
            return full(new Shape(dims), nan, type);
        var parts = q.ravel().ToArray<double>();
        var missing = type.IsFloating() ? isnan(rows["...", -1]) : new NDArray(false);
        var results = Array.ConvertAll(parts, part =>
        {
            var position = Position(method, part, count);
            var (low, high) = ((int)Math.Floor(position), (int)Math.Ceiling(position));
            var (a0, a1) = (rows["...", low], rows["...", high]);
            var distance = position - low;
            var (weight, rest) = strong ? (new NDArray(distance), new NDArray(1 - distance)) : ((NDArray)distance, (NDArray)(1 - distance));
            var value = method switch
            {
                "linear" when midpoint => low == high ? a0 : (a0 + a1) / 2.0,
                "linear" or "weibull" or "hazen" or "median_unbiased" or "normal_unbiased" or "interpolated_inverted_cdf" => distance < 0.5 ? a0 + (a1 - a0) * weight : a1 - (a1 - a0) * rest,
                "lower" => a0,
                "higher" => a1,
                "midpoint" => low == high ? a0 : (a0 + a1) / 2.0,
                "nearest" => rows["...", (int)Math.Round(position, MidpointRounding.ToEven)],
                _ => throw new ValueError($"'{method}' is not a valid method. Use one of: 'linear', 'lower', 'higher', 'midpoint', 'nearest', 'weibull', 'hazen', 'median_unbiased', 'normal_unbiased', 'interpolated_inverted_cdf'"),
            };
            value = where(missing, full_like(value, nan), value);
            return keepdims ? value.reshape(new Shape([.. Enumerable.Range(0, a.ndim).Select(i => Array.IndexOf(axes, i) >= 0 ? 1 : a.Dims[i])])) : value;
        });
        var result = q.ndim == 0 ? results[0] : Stacking.Stack(results, 0).reshape(new Shape((int[])[.. q.Dims, .. results[0].Dims]));
        return result.ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>Where a part of so many sorted elements lies, from 0. Source: Hyndman and Fan, Sample Quantiles in Statistical Packages (1996), definitions 4 to 9.</summary>
    private static double Position(string method, double part, int count)
    {
        var (alpha, beta) = method switch
        {
            "weibull" => (0, 0),
            "hazen" => (0.5, 0.5),
            "median_unbiased" => (1 / 3.0, 1 / 3.0),
            "normal_unbiased" => (3 / 8.0, 3 / 8.0),
            "interpolated_inverted_cdf" => (0, 1),
            _ => (1.0, 1.0),
        };
        return (alpha, beta) == (1, 1) ? part * (count - 1) : Math.Clamp((count * part) + (alpha + (part * (1 - alpha - beta))) - 1, 0, count - 1);
    }
}
