using Tensorflow.Sklearn;
using TfNet.UnitTests.Signatures;

namespace TfNet.UnitTests.Learn.Contracts.Signatures;

/// <summary>The parameters of the functions and classes of scikit-learn.</summary>
public class SignatureTests
{
    [Fact]
    public void Functions_and_classes_of_scikit_learn_have_Python_s_parameters() => SignatureContract.Check(
        "sklearn",
        [
            .. SignatureContract.OfClass("metrics", typeof(metrics)),
            .. SignatureContract.OfClass("model_selection", typeof(model_selection)),
            .. SignatureContract.OfClass("preprocessing", typeof(preprocessing)),
            .. new[] { typeof(KFold), typeof(StratifiedKFold), typeof(LabelEncoder), typeof(MinMaxScaler), typeof(OneHotEncoder), typeof(StandardScaler) }
                .SelectMany(static type => SignatureContract.OfObject(type.Name, type)),
        ],
        atLeast: 36);
}
