using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>The largest elements of rows and where they are, as TensorFlow finds them: also among equals and NaN.</summary>
public class TopKTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases => s_recorded.Select(static (c, i) => new TheoryDataRow<string, int>(c.ToString(), i));

    private static readonly IReadOnlyList<Recorded> s_recorded = Recorded.Load("Operations", "Search", "search.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_and_positions_are_those_of_TensorFlow(string name, int index)
    {
        var recorded = s_recorded[index];

        var (values, positions) = Ops.TopK(recorded.Inputs[0], recorded.Int("k"));

        Assert.True(Numbers.Of(recorded.Outputs[1]).AsSpan().SequenceEqual(Numbers.Of(positions)), name);
        Assert.Equal(Numbers.Of(recorded.Outputs[0]).Select(BitConverter.DoubleToInt64Bits), Numbers.Of(values).Select(BitConverter.DoubleToInt64Bits));
    }

    [Theory]
    [InlineData(200_000, 200_000)]
    [InlineData(200_000, 1_000)]
    [InlineData(200_000, 1)]
    public void Long_rows_are_sorted_as_any_sort_sorts_them(int size, int k)
    {
        // Compared one with another, so many would take minutes.
        var random = new System.Random(5);
        float[] row = [.. Enumerable.Range(0, size).Select(_ => (float)random.Next(1000))];

        var (values, positions) = Ops.TopK(TensorValue.From<float>(row, size), k);

        int[] expected = [.. Enumerable.Range(0, size).OrderByDescending(i => row[i]).ThenBy(static i => i).Take(k)];
        Assert.Equal(expected, ((TensorValue)positions).Span<int>().ToArray());
        Assert.Equal(expected.Select(i => row[i]), ((TensorValue)values).Span<float>().ToArray());
    }
}
