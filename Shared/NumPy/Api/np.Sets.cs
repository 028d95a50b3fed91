using Tensorflow.NumPy.Sorting;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The different elements in rising order; NaN once, at the end.</summary>
    public static NDArray unique(NDArray ar)
    {
        var sorted = sort(ar, null);
        if (sorted.size < 2)
            return sorted;
        var differs = not_equal(sorted["1:"], sorted[":-1"]);
        if (sorted.dtype.Type.IsFloating())
            differs &= logical_not(isnan(sorted[":-1"]));
        return sorted[concatenate((new NDArray(new[] { true }), differs))];
    }

    /// <summary>The different elements in rising order, and what else is asked for: <c>var (v, c) = np.unique(y, return_counts: true)</c>.</summary>
    /// <param name="ar">The array; it is flattened.</param>
    /// <param name="return_index">Whether the position of each value's first element is wanted.</param>
    /// <param name="return_inverse">Whether each element's position among the values is wanted, in the array's shape.</param>
    /// <param name="return_counts">Whether the number of elements of each value is wanted.</param>
    public static UniqueResult unique(NDArray ar, bool return_index = false, bool return_inverse = false, bool return_counts = false)
    {
        var flat = ar.ravel();
        var order = Sorter.ArgSort(flat, 0);
        var sorted = take(flat, order);
        var starts = new List<long>();
        var places = new long[flat.size];
        var changes = flat.size > 1 ? not_equal(sorted["1:"], sorted[":-1"]).ToArray<bool>() : [];
        var nans = flat.dtype.Type.IsFloating() ? isnan(sorted).ToArray<bool>() : new bool[flat.size];
        var positions = order.ToArray<long>();
        for (var i = 0; i < flat.size; i++)
        {
            if (i == 0 || (changes[i - 1] && !(nans[i] && nans[i - 1])))
                starts.Add(i);
            places[positions[i]] = starts.Count - 1;
        }
        NDArray first = new(starts.ToArray());
        var parts = new List<NDArray> { take(sorted, first) };
        if (return_index)
            parts.Add(take(order, first));
        if (return_inverse)
            parts.Add(new NDArray(places, ar.shape));
        if (return_counts)
            parts.Add(diff(concatenate((first, new NDArray([(long)flat.size])))));
        return new UniqueResult([.. parts]);
    }

    /// <summary>Whether each element is among others.</summary>
    public static NDArray isin(NDArray element, NDArray test_elements, bool invert = false)
    {
        var sorted = unique(test_elements);
        var flat = element.ravel();
        var result = NDArray.Zeros([flat.size], TF_DataType.TF_BOOL);
        if (sorted.size > 0 && element.dtype != TF_DataType.TF_STRING)
        {
            var at = minimum(searchsorted(sorted, flat), sorted.size - 1);
            result = equal(take(sorted, at), flat);
        }
        else if (sorted.size > 0)
        {
            var known = StringElements.ToStrings(sorted).ToHashSet(StringComparer.Ordinal);
            result = new NDArray(Array.ConvertAll(StringElements.ToStrings(flat), known.Contains));
        }
        result = result.reshape(element.shape);
        return invert ? logical_not(result) : result;
    }

    /// <summary>Whether each element is among others, in one dimension.</summary>
    public static NDArray in1d(NDArray ar1, NDArray ar2, bool invert = false) => isin(ar1.ravel(), ar2, invert);

    /// <summary>The different elements that two arrays have in common, in rising order.</summary>
    public static NDArray intersect1d(NDArray ar1, NDArray ar2)
    {
        var values = unique(ar1);
        return values[isin(values, ar2)];
    }

    /// <summary>The different elements of two arrays, in rising order.</summary>
    public static NDArray union1d(NDArray ar1, NDArray ar2) => unique(concatenate((ar1.ravel(), ar2.ravel())));

    /// <summary>The different elements of the first array that the second does not have, in rising order.</summary>
    public static NDArray setdiff1d(NDArray ar1, NDArray ar2)
    {
        var values = unique(ar1);
        return values[isin(values, ar2, invert: true)];
    }

    /// <summary>The different elements that only one of two arrays has, in rising order.</summary>
    public static NDArray setxor1d(NDArray ar1, NDArray ar2) => union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1));
}
