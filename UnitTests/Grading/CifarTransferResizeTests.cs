using System.Security.Cryptography;
using System.Text.Json;
using Exercises.CifarTransfer.OpenCV;
using Exercises.CifarTransfer.Sections;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.Grading;

/// <summary>The pictures of the tenth project are those that OpenCV makes, byte by byte.</summary>
public sealed class CifarTransferResizeTests
{
    private static readonly JsonElement s_recorded = RecordedFile.Read("resize.json");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_recorded.GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pictures_of_other_sizes_are_those_of_OpenCV(int number)
    {
        var recorded = s_recorded.GetProperty("cases")[number];
        int[] sizes = [.. recorded.GetProperty("case").EnumerateArray().Select(static v => v.GetInt32())];
        var (height, width, channels, toHeight, toWidth) = (sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]);
        var bytes = Enumerable.Range(0, height * width * Math.Max(channels, 1)).Select(static i => (byte)(((i * (long)i * 7) + (i * 31L) + (i / 5)) % 256)).ToArray();
        var picture = np.array(bytes).reshape(channels == 0 ? (height, width) : (height, width, channels));
        var resized = cv2.resize(picture, (toWidth, toHeight));
        Assert.Equal(channels == 0 ? [toHeight, toWidth] : [toHeight, toWidth, channels], resized.shape.as_int_list());
        Assert.Equal(recorded.GetProperty("pixels").GetBytesFromBase64(), resized.ToArray<byte>());
    }

    [Fact]
    public void The_images_of_the_tenth_project_are_those_of_OpenCV()
    {
        var (x_train, y_train, x_test, _) = Proyecto10.load_cifar10_data(64, 64, quick: true);
        var first = x_train[..100];
        Assert.Equal(s_recorded.GetProperty("sample_shape").EnumerateArray().Select(static v => v.GetInt32()), first.shape.as_int_list());
        Assert.Equal(s_recorded.GetProperty("sample_sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(first.ToArray<byte>())));
        Assert.Equal((1, 4), (y_train.ndim, x_test.ndim));
    }

    [Fact]
    public void What_is_no_image_of_bytes_is_refused()
    {
        Assert.Contains("float32", Assert.Throws<ValueError>(static () => cv2.resize(np.zeros((2, 2), np.float32), (4, 4))).Message);
        Assert.Contains("(4,)", Assert.Throws<ValueError>(static () => cv2.resize(np.zeros(4, np.uint8), (4, 4))).Message);
        Assert.Contains("(0, 4)", Assert.Throws<ValueError>(static () => cv2.resize(np.zeros((2, 2), np.uint8), (0, 4))).Message);
        Assert.Contains("(0, 2)", Assert.Throws<ValueError>(static () => cv2.resize(np.zeros((0, 2), np.uint8), (4, 4))).Message);
    }
}
