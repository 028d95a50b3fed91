namespace Tensorflow.Plotting.Pandas;

/// <summary>How tables print, with pandas' defaults; a width or number of null is without limit.</summary>
internal static class DisplayOptions
{
    public static int? Width { get; private set; } = 80;

    public static int? MaxRows { get; private set; } = 60;

    public static int? MinRows { get; private set; } = 10;

    public static int? MaxColumns { get; private set; } = 0;

    public static int? MaxColumnWidth { get; private set; } = 50;

    public static int Precision { get; private set; } = 6;

    public static void Set(string name, int? value)
    {
        if (value < 0) throw new ValueError($"Value must be a nonnegative integer or None. Received: {name}={value}");
        switch (name.StartsWith("display.", StringComparison.Ordinal) ? name["display.".Length..] : name)
        {
            case "width": Width = value; break;
            case "max_rows": MaxRows = value; break;
            case "min_rows": MinRows = value; break;
            case "max_columns": MaxColumns = value; break;
            case "max_colwidth": MaxColumnWidth = value; break;
            case "precision": Precision = value ?? 6; break;
            default: throw new ValueError($"No such keys(s): '{name}'. Known: display.width, display.max_rows, display.min_rows, display.max_columns, display.max_colwidth, display.precision.");
        }
    }
}
