using System.Globalization;
using System.Text;
using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>Writes <c>model.summary()</c> as Keras 3 does.</summary>
internal static class SummaryPrinter
{
    private const int DefaultWidth = 88;
    private const int ConnectedWidth = 108;
    private const int TrainableColumnWidth = 12;

    /// <summary>Prints the table to the console, or hands it to a function.</summary>
    /// <exception cref="ValueError">The columns do not fit the width, or the range names no layers.</exception>
    public static void Print(Model model, SummaryOptions options)
    {
        var bold = options.Print is null && StandardOutput.IsTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        var text = Text(model, options, bold);
        if (options.Print is null)
            StandardOutput.Writer.Write(text);
        else
            options.Print(text);
    }

    private static string Text(Model model, SummaryOptions options, bool bold)
    {
        var graph = Graph(model);
        var width = options.LineLength > 0 ? options.LineLength : Width(graph is null ? DefaultWidth : ConnectedWidth, options.ShowTrainable);
        var widths = ColumnWidths(options, graph is not null, width);
        List<(string, int, Alignment)> columns =
            [("Layer (type)", widths[0], Alignment.Left), ("Output Shape", widths[1], Alignment.Left), ("Param #", widths[2], Alignment.Right)];
        if (graph is not null)
            columns.Add(("Connected to", widths[3], Alignment.Left));
        if (options.ShowTrainable)
            columns.Add(("Trainable", widths[^1], Alignment.Center));
        var table = new TextTable(width, [.. columns]);
        foreach (var layer in options.Range(Rows(model)))
            AddRows(table, layer, 0, graph, options.ExpandNested, options.ShowTrainable);
        return $"{Bold($"Model: \"{model.name}\"", bold)}\n{table}{Totals(model, bold)}";
    }

    private static int[] ColumnWidths(SummaryOptions options, bool connected, int width)
    {
        IReadOnlyList<double> positions = options.Positions ?? (connected ? [0.3, 0.56, 0.74, 1.0] : [0.45, 0.80, 1.0]);
        var count = connected ? 4 : 3;
        if (positions.Count != count)
            throw new ValueError($"The summary of this model has {count} columns beside the one that says what is trained, and a position of the end of each. Received: positions=[{string.Join(", ", positions.Select(PythonNumber.Repr))}]");
        if (options.ShowTrainable)
            positions = [.. positions.Select(static position => position * 0.9), 1.0];
        var widths = new int[positions.Count];
        var used = 0;
        for (var c = 0; c < widths.Length; c++)
        {
            widths[c] = (int)(positions[c] * width) - used;
            if (widths[c] < 4)
                throw new ValueError($"Insufficient console width to print summary. Received: line_length={width}");
            used += widths[c];
        }
        return widths;
    }

    private static void AddRows(TextTable table, Layer layer, int depth, LayerGraph? graph, bool expandNested, bool showTrainable)
    {
        var prefix = depth == 0 ? "" : new string(' ', 3 * depth) + "└ ";
        List<string> cells =
        [
            $"{prefix}{layer.name} ({layer.ClassName})",
            Shapes(layer) switch
            {
                [] => "?",
                [var shape] => Sizes(shape),
                var several => $"[{string.Join(", ", several.Select(Sizes))}]",
            },
            layer.built ? PythonFormat.Grouped(layer.count_params()) : "0 (unbuilt)",
        ];
        if (graph is not null)
            cells.Add(Connections(layer, graph));
        if (showTrainable)
            cells.Add(layer.weights.Count == 0 ? "-" : layer.trainable ? "Y" : "N");
        table.Add([.. cells]);
        if (!expandNested || layer is not Model nested)
            return;
        // Functions between the layers of a model inside are not shown, as in Keras.
        foreach (var inner in nested.layers)
            AddRows(table, inner, depth + 1, graph, expandNested, showTrainable);
    }

    /// <summary>The shapes of the outputs of the last call in a model, else those of a model by itself, else those for the inputs that the layer was built for.</summary>
    private static IReadOnlyList<Shape> Shapes(Layer layer) => layer switch
    {
        { Calls: [.., var last] } => [.. last.Outputs.Select(static output => output.shape)],
        Model { Graph: { } graph } => [.. graph.Outputs.Select(static output => output.shape)],
        _ => layer.OutputShapes,
    };

    /// <summary>A shape as Keras' summary has it: one size without Python's comma.</summary>
    private static string Sizes(Shape shape) => $"({string.Join(", ", shape.dims.Select(static size => size < 0 ? "None" : size.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>The layers of a model, and what functions and operators do between them.</summary>
    private static IReadOnlyList<Layer> Rows(Model model) => model is not Sequential && model.Graph is { Topology.Layers: var all } ? all : model.layers;

    /// <summary>The graph of a model whose layers do not simply follow one another.</summary>
    private static LayerGraph? Graph(Model model) => model is not Sequential && model.Graph is { Topology: { IsSequence: false } graph } ? graph : null;

    /// <summary>The layers that a layer takes its inputs from: which of their calls, and which of the outputs.</summary>
    private static string Connections(Layer layer, LayerGraph graph)
    {
        var sources = layer.Calls.Where(graph.Calls.Contains).SelectMany(static call => call.Inputs).Select(static input => $"{input.Layer!.name}[{input.Call!.Index}][{input.OutputIndex}]");
        return string.Join(", ", sources) is { Length: > 0 } text ? text : "-";
    }

    private static string Totals(Model model, bool bold)
    {
        var trained = model.trainable_weights.Cast<ResourceVariable>().ToList();
        var fixedWeights = model.non_trainable_weights.Cast<ResourceVariable>().ToList();
        var own = model is { compiled: true, optimizer: { built: true } optimizer } ? optimizer.variables.Cast<ResourceVariable>().ToList() : null;
        var text = new StringBuilder();
        void Line(string label, IEnumerable<ResourceVariable> variables)
        {
            var all = variables.ToList();
            text.Append(Bold($" {label}: ", bold)).Append(PythonFormat.Grouped(all.Sum(static v => v.Variable.Spec.Count)))
                .Append($" ({Size(all.Sum(static v => v.Variable.Spec.Bytes))})\n");
        }
        Line("Total params", trained.Concat(fixedWeights).Concat(own ?? []));
        Line("Trainable params", trained);
        Line("Non-trainable params", fixedWeights);
        if (own is not null)
            Line("Optimizer params", own);
        return text.ToString();
    }

    private static string Size(double bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB", "PB"];
        var unit = 0;
        for (; unit < units.Length - 1 && bytes >= 1024; unit++)
            bytes /= 1024;
        return $"{PythonFormat.Fixed(bytes, 2)} {units[unit]}";
    }

    private static string Bold(string text, bool on) => on ? $"\e[1m{text}\e[0m" : text;

    private static int Width(int usual, bool showTrainable)
    {
        var wanted = usual + (showTrainable ? TrainableColumnWidth : 0);
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) && columns > 0)
            return Math.Min(wanted, columns - 4);
        const int withoutTerminal = 80;
        return Math.Min(wanted, (Console.IsOutputRedirected ? withoutTerminal : Math.Max(withoutTerminal / 2, Console.WindowWidth)) - 4);
    }
}
