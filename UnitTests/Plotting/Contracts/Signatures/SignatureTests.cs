using Tensorflow.Plotting;
using Tensorflow.Sklearn;
using TfNet.UnitTests.Signatures;

namespace TfNet.UnitTests.Plotting.Contracts.Signatures;

/// <summary>The parameters of the functions of matplotlib and seaborn.</summary>
public class SignatureTests
{
    [Fact]
    public void Functions_of_matplotlib_have_Python_s_parameters() => SignatureContract.Check(
        "matplotlib",
        [
            .. SignatureContract.OfClass("plt", typeof(plt)),
            .. SignatureContract.OfClass("Axes", typeof(Tensorflow.Plotting.Matplotlib.Axes)),
            .. SignatureContract.OfClass("Figure", typeof(Tensorflow.Plotting.Matplotlib.Figure)),
            .. SignatureContract.OfObject("ConfusionMatrixDisplay", typeof(ConfusionMatrixDisplay)),
        ],
        atLeast: 80);

    [Fact]
    public void Functions_of_seaborn_have_Python_s_parameters() => SignatureContract.Check("seaborn", SignatureContract.OfClass("sns", typeof(sns)), atLeast: 8);
}
