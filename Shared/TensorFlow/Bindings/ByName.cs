namespace Tensorflow;

/// <summary>Stands between the values and the options of <c>print</c>: nothing converts to it, so that options are given by name only, <c>print(a, b, sep: ", ")</c>, as in Python.</summary>
public readonly struct ByName;
