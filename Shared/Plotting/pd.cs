using System.Runtime.CompilerServices;
using Tensorflow.Plotting.Pandas;

namespace Tensorflow.Plotting;

/// <summary>The part of pandas that notebooks use to show results: <c>pd.DataFrame(new() { ["model"] = names, ["loss"] = losses })</c>.</summary>
public static class pd
{
    /// <summary>A table of named columns.</summary>
    /// <param name="data">Name and values of each column, all of one length.</param>
    /// <param name="index">The rows' labels; 0, 1, 2, … without.</param>
    /// <exception cref="ValueError">The columns differ in length.</exception>
    [OverloadResolutionPriority(1)]
    public static DataFrame DataFrame(ColumnMap data, Series? index = null) => new(data, index);

    /// <summary>A table of rows.</summary>
    /// <param name="rows">The rows, each with a value for every column.</param>
    /// <param name="columns">The columns' names; 0, 1, 2, … without.</param>
    /// <exception cref="ValueError">A row's length is not the number of columns.</exception>
    public static DataFrame DataFrame(IEnumerable<object?[]> rows, string[]? columns = null) => Pandas.DataFrame.FromRows([.. rows], columns);

    /// <summary>A table of rows given as tuples.</summary>
    /// <typeparam name="TRow">A tuple.</typeparam>
    /// <param name="rows">The rows, each with a value for every column.</param>
    /// <param name="columns">The columns' names; 0, 1, 2, … without.</param>
    /// <exception cref="ValueError">A row's length is not the number of columns.</exception>
    public static DataFrame DataFrame<TRow>(IEnumerable<TRow> rows, string[]? columns = null)
        where TRow : ITuple =>
        Pandas.DataFrame.FromRows([.. rows.Select(static row => Enumerable.Range(0, row.Length).Select(i => row[i]).ToArray())], columns);

    /// <summary>A column of values.</summary>
    /// <param name="data">The values.</param>
    /// <param name="name">The column's name.</param>
    public static Series Series(Series data, string? name = null) => data.rename(name);

    /// <summary>Sets how tables print.</summary>
    /// <param name="pat">display.width, display.max_rows, display.min_rows, display.max_columns, display.max_colwidth or display.precision; the prefix may be left out.</param>
    /// <param name="value">A whole number; null lifts a limit.</param>
    /// <exception cref="ValueError">There is no such option.</exception>
    public static void set_option(string pat, int? value) => DisplayOptions.Set(pat, value);

    /// <summary>Sets an option to a truth value, which counts as 1 or 0 as in Python.</summary>
    /// <param name="pat">The option's name.</param>
    /// <param name="value">True is 1, false is 0.</param>
    /// <exception cref="ValueError">There is no such option.</exception>
    public static void set_option(string pat, bool value) => DisplayOptions.Set(pat, value ? 1 : 0);
}
