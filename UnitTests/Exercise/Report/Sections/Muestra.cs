using Tensorflow.Exercise;
using Tensorflow.Plotting;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Exercise.Report.Sections;

/// <summary>A section as exercises have them; its own lines are in its report.</summary>
internal static class Muestra
{
    private const int Veces = 2;

    /// <summary>The study.</summary>
    public static Study Study => new("muestra", "1. Muestra", [new("1.1", 0.5, "First?"), new("1.2", 0.25, "Second?"), new("1.3", 1, "Third?")], [], Run);

    public static void Run(ExerciseRun run)
    {
        // What is shown first
        print("one");
        print("two");
        run.answer("1.1", "n", 2);

        foreach (var i in range(Veces))
        {
            plt.plot(new[] { 1, 2 });
            plt.show();
        }

        run.answer("1.2", "n", Doble(2)); var text = """
            a { brace
            """;
        run.text("What the author says.");
        print(text.Length);

        run.show(pd.DataFrame(new()
        {
            ["a_loss"] = new[] { 0.5 },
        }));
        if (Veces > 1)
        {
            print("inside");
            run.answer("1.2", "m", 1);
        }
        print("the end");
    }

    private static int Doble(int x) => 2 * x;
}
