using PIL;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Imaging.Resizing;

/// <summary>Pictures are resized to Pillow's pixels, bit for bit, in every mode, by every filter, up, down and along one axis only.</summary>
public sealed class ResizeTests
{
    private static readonly (int, int)[] s_sizes = [(5, 4), (1, 1), (29, 3), (13, 31), (17, 17), (13, 17), (13, 9)];
    private static readonly (int, int, int, int)?[] s_boxes = [null, (2, 3, 11, 15)];

    public static TheoryData<string, Image.Resampling> Cases
    {
        get
        {
            var cases = new TheoryData<string, Image.Resampling>();
            foreach (var mode in (string[])["L", "RGB", "RGBA", "LA", "I;16", "I", "1"])
            {
                foreach (var filter in Enum.GetValues<Image.Resampling>())
                    cases.Add(mode, filter);
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Pixels_are_those_of_Pillow(string mode, Image.Resampling filter)
    {
        var image = Image.fromarray(Recorded.Resized[$"{mode}/picture"]);
        Assert.Equal(mode, image.mode);
        Check($"{mode}/{filter}", from size in s_sizes from box in s_boxes select image.resize(size, filter, box));
    }

    [Theory, InlineData("NEAREST"), InlineData("BOX"), InlineData("BILINEAR"), InlineData("HAMMING"), InlineData("BICUBIC"), InlineData("LANCZOS")]
    public void A_large_picture_has_the_pixels_of_Pillow(string filter)
    {
        var image = Image.fromarray(Recorded.Resized["large/picture"]);
        Check($"large/{filter}", from size in ((int, int)[])[(7, 5), (211, 3), (27, 27)] select image.resize(size, Enum.Parse<Image.Resampling>(filter)));
    }

    private static void Check(string name, IEnumerable<Image> images)
    {
        var expected = Recorded.Resized[name];
        var place = 0;
        foreach (var image in images)
        {
            var actual = ((NDArray)image).ravel();
            var part = expected[place..(place + actual.size)];
            Assert.True(np.array_equal(part, actual), $"{name} to {image.size}: {part[part != actual]} became {actual[part != actual]}");
            place += actual.size;
        }
        Assert.Equal(expected.size, place);
    }
}
