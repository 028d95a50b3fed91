namespace TfNet.UnitTests.Keras;

/// <summary>Compares float32 numbers in units of the last place.</summary>
internal static class Ulps
{
    /// <summary>The numbers agree to so many units of the last place; below <paramref name="scale"/> the unit is that of <paramref name="scale"/>.</summary>
    public static void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance, float scale, string where)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var magnitude = Math.Max(Math.Abs(expected[i]), scale);
            var distance = Math.Abs((double)expected[i] - actual[i]) / (MathF.BitIncrement(magnitude) - magnitude);
            Assert.True(distance <= tolerance, $"{where}, element {i}: expected {expected[i]:R}, got {actual[i]:R}, {distance} ulp apart.");
        }
    }
}
