namespace Tensorflow.NumPy.Printing;

/// <summary>How arrays are printed; the values are NumPy's defaults.</summary>
/// <param name="precision">Digits after the point of floating-point numbers.</param>
/// <param name="threshold">The number of elements from which on an array is summarized.</param>
/// <param name="edgeitems">How many elements a summary shows at each end.</param>
/// <param name="linewidth">The number of characters of a line.</param>
/// <param name="suppress">Whether small numbers are printed without an exponent.</param>
/// <param name="nanstr">What NaN prints as.</param>
/// <param name="infstr">What infinity prints as.</param>
/// <param name="sign"><c>-</c>, <c>+</c> (a plus sign before positive numbers) or a space.</param>
/// <param name="floatmode"><c>maxprec</c>, <c>maxprec_equal</c>, <c>fixed</c> or <c>unique</c>.</param>
/// <param name="formatter">Functions that print elements, by kind: <c>float</c>, <c>int</c>, <c>bool</c>, <c>str</c>, <c>float_kind</c>, <c>int_kind</c> or <c>all</c>.</param>
public sealed record PrintOptions(
    int precision = 8,
    int threshold = 1000,
    int edgeitems = 3,
    int linewidth = 75,
    bool suppress = false,
    string nanstr = "nan",
    string infstr = "inf",
    char sign = '-',
    string floatmode = "maxprec",
    IReadOnlyDictionary<string, Func<object, string>>? formatter = null);
