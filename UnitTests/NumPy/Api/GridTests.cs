using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Api;

/// <summary>np.mgrid; numbers from NumPy.</summary>
public sealed class GridTests
{
    public static TheoryData<string[], string, double[]> Grids => new()
    {
        { [":3", "1:7:2"], "(2, 3, 3) int64", [0, 0, 0, 1, 1, 1, 2, 2, 2, 1, 3, 5, 1, 3, 5, 1, 3, 5] },
        { ["-1:1:5j"], "(5,) float64", [-1.0, -0.5, 0.0, 0.5, 1.0] },
        { ["0:1:0.25, :2"], "(2, 4, 2) float64", [0.0, 0.0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0] },
        { ["5:0:-2"], "(3,) int64", [5, 3, 1] },
        { ["3:3", ":2"], "(2, 0, 2) int64", [] },
        { ["0:5:1j"], "(1,) float64", [0.0] },
        { ["0:1:3j", "0:2"], "(2, 3, 2) float64", [0.0, 0.0, 0.5, 0.5, 1.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0] },
    };

    [Theory, MemberData(nameof(Grids))]
    public void CoordinatesAreThoseOfNumPy(string[] slices, string kind, double[] expected)
    {
        var grid = np.mgrid[slices];

        Assert.Equal(kind, $"{grid.shape} {grid.dtype}");
        Assert.Equal(expected, grid.astype(np.float64).ravel().ToArray<double>());
    }

    [Theory]
    [InlineData("3")]
    [InlineData("3:")]
    [InlineData("a:b")]
    [InlineData("0:1e300")]
    [InlineData("0:nan")]
    [InlineData("0:3:0")]
    public void WhatIsNoSliceIsAnError(string slice) => Assert.Contains(slice, Assert.Throws<ValueError>(() => np.mgrid[slice]).Message);
}
