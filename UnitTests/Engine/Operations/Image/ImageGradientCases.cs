using TfNet.Engine;
using static TfNet.UnitTests.Engine.Operations.Numbers;

namespace TfNet.UnitTests.Engine.Operations.Image;

/// <summary>Functions that between them use every operation on images.</summary>
public static class ImageGradientCases
{
    public static IEnumerable<GradientCase> All
    {
        get
        {
            foreach (var method in Enum.GetValues<ResizeMethod>())
            {
                foreach (var (height, width) in new[] { (7, 3), (2, 9), (4, 5) })
                {
                    yield return new GradientCase($"Resize, {method}", x => Ops.Resize(x[0], height, width, method), Uniform(1, -1, 1, 2, 4, 5, 2));
                    yield return new GradientCase($"Resize, {method}, antialiased, squares", x => Ops.Square(Ops.Resize(Ops.Square(x[0]), height, width, method, antialias: true)), Uniform(1, -1, 1, 1, 4, 5, 2));
                }
                yield return new GradientCase($"ResizeGrad, {method}", x => Ops.Emit(new ResizeGrad(method, 3, 7, false), x[0]), Uniform(1, -1, 1, 1, 4, 5, 2));
            }
            foreach (var mode in Enum.GetValues<ImageFillMode>())
            {
                foreach (var bilinear in new[] { true, false })
                {
                    var transforms = TensorValue.From<float>([0.9f, -0.3f, 1.2f, 0.3f, 0.9f, -0.7f, 0, 0, 1.1f, 0.2f, -4.6f, -0.1f, 0.8f, 3.3f, 0.01f, -0.02f], (2, 8));
                    yield return new GradientCase($"ProjectiveTransform, {mode}", x => Ops.Square(Ops.ProjectiveTransform(Ops.Square(x[0]), transforms, mode, bilinear, 0.4)), Uniform(1, -1, 1, 2, 4, 5, 2));
                    yield return new GradientCase($"ProjectiveTransformGrad, {mode}", x => Ops.Emit(new ProjectiveTransformGrad(3, 6, mode, bilinear), x[0], transforms), Uniform(1, -1, 1, 2, 4, 5, 2));
                }
            }
        }
    }
}
